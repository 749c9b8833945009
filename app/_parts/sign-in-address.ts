import { settings } from "@/lib/settings";

const ONLY_HERE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The address of the sign-in page as it is written on paper: the one the operator has set, and where that leads no further
 * than the machine itself, the host that the visitor asked.
 */
export function signInAddress(host: string | null): string {
  const { publicUrl, port } = settings();
  if (publicUrl !== null && !ONLY_HERE.has(new URL(publicUrl).hostname)) return `${publicUrl}/sign-in`;
  const asked = host === null ? null : `http://${host}`;
  const origin = asked !== null && URL.canParse(asked) ? asked : (publicUrl ?? `http://localhost:${port}`);
  return `${origin}/sign-in`;
}
