import Link from "next/link";
import type { ComponentProps } from "react";

export type PortalLinkProps = Omit<ComponentProps<typeof Link>, "prefetch">;

/** A link inside the portal. Nothing is prefetched: a record that nobody opened must not look opened in the audit trail. */
export function PortalLink(props: PortalLinkProps) {
  return <Link {...props} prefetch={false} />;
}
