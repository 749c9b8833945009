import { createHmac } from "node:crypto";
import { callDatabase } from "@/db/tenant";
import { keyFor } from "./secrets";

const MINUTE = 60;
const WINDOW_SECONDS = 15 * MINUTE;
const PLACE_KNOWN_DAYS = 90;

/** How many tries a window of 15 minutes allows. */
export const TRIES = {
  /** One account from one address: a person who mistypes. */
  place: 5,
  /** One address, whatever the account: a machine that guesses. */
  address: 30,
  /** One address, only for accounts that have signed in there before: a clinic behind one router in the morning. */
  knownAddress: 300,
  /** One account from anywhere: many machines that guess. Never asked of a known place, so nobody can be locked out. */
  account: 100,
} as const;

type Bucket = keyof typeof TRIES;
export type Place = { email: string; address: string };

/**
 * Counts one try before it is made, so that a burst can't slip through.
 * @returns seconds to wait; 0 means go on.
 * @throws DatabaseAway: without a count nobody signs in.
 */
export async function takeTry(place: Place, now: Date): Promise<number> {
  const isKnown = await isKnownPlace(place, now);
  const buckets: Bucket[] = isKnown ? ["place", "knownAddress"] : ["place", "address", "account"];
  const waits = await Promise.all(buckets.map((bucket) => take(bucket, place, now)));
  return Math.max(...waits);
}

/** Counts one try under an address alone, for doors where no account is named. */
export function takeTryFrom(address: string, now: Date): Promise<number> {
  return take("address", { email: "", address }, now);
}

/** After a sign-in this place starts afresh, and strangers can't shut it out. */
export async function rememberPlace(place: Place, now: Date): Promise<void> {
  await Promise.all([
    callDatabase("throttle_clear", keyOf("place", place)),
    callDatabase("place_remember", keyOf("place", place), now),
  ]);
}

async function isKnownPlace(place: Place, now: Date): Promise<boolean> {
  const since = new Date(now.valueOf() - PLACE_KNOWN_DAYS * 24 * 60 * MINUTE * 1000);
  const [row] = await callDatabase<{ place_is_known: boolean }>("place_is_known", keyOf("place", place), since);
  return row?.place_is_known === true;
}

async function take(bucket: Bucket, place: Place, now: Date): Promise<number> {
  const [row] = await callDatabase<{ throttle_take: number }>(
    "throttle_take",
    keyOf(bucket, place),
    TRIES[bucket],
    WINDOW_SECONDS,
    now,
  );
  return row?.throttle_take ?? WINDOW_SECONDS;
}

/** Nobody who reads the table learns an address or an e-mail from it. */
function keyOf(bucket: Bucket, { email, address }: Place): Uint8Array {
  const parts = { place: [email, address], address: [address], knownAddress: [address], account: [email] }[bucket];
  return createHmac("sha256", keyFor("throttle"))
    .update(JSON.stringify([bucket, ...parts]))
    .digest();
}
