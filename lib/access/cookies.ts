import { settings } from "@/lib/settings";

const isHttps = () => settings().publicUrl?.startsWith("https:") ?? false;

/** `__Host-` makes the browser refuse the cookie unless it is secure, for this host only, and for every path. */
const named = (name: string) => (isHttps() ? `__Host-steadyback.${name}` : `steadyback.${name}`);

export const sessionCookieName = () => named("session");
export const flashCookieName = (name: string, piece: number) => named(`flash.${name}.${piece}`);

/** How every cookie of ours is kept: out of reach of scripts and of posts from other sites. */
export const cookieAttributes = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() }) as const;

/** The value of a Set-Cookie header. With 0 seconds the browser forgets the cookie. */
export function cookieHeader(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isHttps() ? "; Secure" : ""}`;
}

/** A cookie out of a Cookie header; null when it is not there. Values of ours hold no character that needs decoding. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
