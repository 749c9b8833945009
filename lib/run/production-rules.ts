import type { Settings } from "@/lib/settings";
import { PlainError } from "./plain-error";

/** A random secret of 32 hexadecimal digits has fewer different ones less than once in ten million. */
const FEWEST_CHARACTERS = 8;

/** @throws PlainError naming the variable that production needs, or must not have. */
export function refuseDemoSettings({ demo, authSecret, publicUrl }: Settings): void {
  if (demo) throw new PlainError("STEADYBACK_DEMO=1 is for the demo only: unset it, or run npm run demo.");
  if (!authSecret) throw new PlainError("AUTH_SECRET must be set in production; make one with: openssl rand -hex 32.");
  if (new Set(authSecret).size < FEWEST_CHARACTERS)
    throw new PlainError("AUTH_SECRET can be guessed; make one with: openssl rand -hex 32.");
  if (!publicUrl) throw new PlainError("NEXTAUTH_URL must be set in production: the address that people type.");
}
