import { headers } from "next/headers";
import type { Flash } from "@/lib/access/flash";
import { settings } from "@/lib/settings";
import { valueIn } from "./flash-words";

/** The whole address of an invitation that was just made, or null. It is kept nowhere: this is the only time it is shown. */
export async function invitationLink(flash: Flash | null): Promise<string | null> {
  const path = valueIn(flash, "link");
  if (path === undefined) return null;
  return new URL(path, settings().publicUrl ?? `http://${(await headers()).get("host")}`).href;
}
