import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { gapBetween, LONGEST_WAIT_MS } from "./waiting-time";

/** What lies on the phone: a sealed value, how often it was changed, and how long it has been seen lying there since. */
type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer; changes: number; age: number; seenAt: number };

interface Phone extends DBSchema {
  /** By person: a key that can be used here and never be read out. */
  keys: { key: string; value: CryptoKey };
  sealed: { key: [person: string, name: string]; value: Sealed };
  /** Whose phone it was last. An id is no secret. */
  phone: { key: "person"; value: string };
}

const NAME = "steadyback";
const VERSION = 1;
/** Milliseconds until a store that does not open is taken for one that is not there, as in some private windows. */
const OPENING_LIMIT_MS = 3_000;
/** Ages are written down no more often than this. */
const HOUR_MS = 3_600_000;
/** Tabs that write at the same moment try again as often. */
const MOST_TRIES = 20;

/** The values of one person, each sealed with their key and bound to their id and its name. */
export type Store = {
  read<T>(name: string): Promise<T | null>;
  /** Replaces a value by what `next` makes of it, however many tabs do so at once. Null removes it. */
  change<T>(name: string, next: (before: T | null) => T | null): Promise<T | null>;
};

/** The store of a person, or null where nothing can be kept: no IndexedDB, no safe origin, a private window. */
export async function openStore(person: string): Promise<Store | null> {
  const phone = await openPhone();
  if (!phone) return null;
  try {
    const key = await keyOf(phone, person);
    return storeOf(phone, key, person);
  } catch {
    return null;
  }
}

/** Whose phone it was last, or null. */
export async function lastPerson(): Promise<string | null> {
  const phone = await openPhone();
  return (await phone?.get("phone", "person").catch(() => undefined)) ?? null;
}

/** Notes whose phone it is now. What others keep here stays sealed and untouched. */
export async function rememberPerson(person: string): Promise<void> {
  const phone = await openPhone();
  await phone?.put("phone", person, "person").catch(() => undefined);
}

/** Wipes what one person keeps here, their key first: what a crash leaves behind can't be read any more. */
export async function wipe(person: string): Promise<void> {
  const phone = await openPhone();
  if (!phone) return;
  await phone.delete("keys", person);
  const all = phone.transaction(["sealed", "phone"], "readwrite");
  await all.objectStore("sealed").delete(everythingOf(person));
  if ((await all.objectStore("phone").get("person")) === person) await all.objectStore("phone").delete("person");
  await all.done;
}

const everythingOf = (person: string) => IDBKeyRange.bound([person], [person, []]);

let opened: Promise<IDBPDatabase<Phone> | null> | undefined;

/** What did not open is tried again at the next use: another tab may have held it. */
function openPhone(): Promise<IDBPDatabase<Phone> | null> {
  opened ??= open().then((phone) => {
    if (phone === null) opened = undefined;
    return phone;
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Phone> | null> {
  if (typeof indexedDB === "undefined" || !globalThis.crypto?.subtle) return null;
  try {
    const opening = openDB<Phone>(NAME, VERSION, {
      upgrade(phone) {
        phone.createObjectStore("keys");
        phone.createObjectStore("sealed");
        phone.createObjectStore("phone");
      },
      // A newer release in another tab may change the store; this tab opens it again when it needs it.
      blocking: (_current, _blocked, event) => {
        opened = undefined;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => {
        opened = undefined;
      },
    });
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), OPENING_LIMIT_MS));
    const phone = await Promise.race([opening, late]);
    if (phone) await letAge(phone, Date.now());
    return phone;
  } catch {
    return null;
  }
}

/** Wipes what has lain here too long, whoever kept it: the others' values can't be opened, but their age can be told. */
async function letAge(phone: IDBPDatabase<Phone>, now: number): Promise<void> {
  const change = phone.transaction("sealed", "readwrite");
  let at = await change.store.openCursor();
  while (at) {
    const age = at.value.age + gapBetween(at.value.seenAt, now);
    if (age >= LONGEST_WAIT_MS) await at.delete();
    else if (Math.abs(now - at.value.seenAt) > HOUR_MS) await at.update({ ...at.value, age, seenAt: now });
    at = await at.continue();
  }
  await change.done;
}

/** Two tabs that come first together end with the same key. */
async function keyOf(phone: IDBPDatabase<Phone>, person: string): Promise<CryptoKey> {
  const known = await phone.get("keys", person);
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const change = phone.transaction("keys", "readwrite");
  const other = await change.store.get(person);
  if (!other) await change.store.put(fresh, person);
  await change.done;
  return other ?? fresh;
}

function storeOf(phone: IDBPDatabase<Phone>, key: CryptoKey, person: string): Store {
  const sealedAs = (name: string) => phone.get("sealed", [person, name]);
  const valueIn = async (sealed: Sealed | undefined, name: string): Promise<string | null> =>
    sealed ? unseal(key, sealed, boundTo(person, name)) : null;

  return {
    async read<T>(name: string) {
      return parsed<T>(await valueIn(await sealedAs(name), name));
    },
    async change<T>(name: string, next: (before: T | null) => T | null) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const before = await sealedAs(name);
        const value = next(parsed<T>(await valueIn(before, name)));
        const after = value === null ? null : await seal(key, JSON.stringify(value), boundTo(person, name));
        // Sealing takes longer than a transaction lives, so whether anybody was faster is looked up at the end.
        const change = phone.transaction(["keys", "sealed"], "readwrite");
        const sealed = change.objectStore("sealed");
        const changes = (await sealed.get([person, name]))?.changes ?? 0;
        const isWiped = (await change.objectStore("keys").getKey(person)) === undefined;
        const isFirst = changes === (before?.changes ?? 0) && !isWiped;
        if (isFirst && after)
          await sealed.put({ ...after, changes: changes + 1, age: 0, seenAt: Date.now() }, [person, name]);
        if (isFirst && !after) await sealed.delete([person, name]);
        await change.done;
        if (isFirst) return value;
        if (isWiped) throw new Error("What was kept here has been wiped.");
      }
      throw new Error("Too many tabs write at once.");
    },
  };
}

/** Only this store writes, and it writes what it was given under this name. */
const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

/** A value moved to another person or another name does not open any more. */
const boundTo = (person: string, name: string) => new TextEncoder().encode(JSON.stringify([person, name]));

const IV_BYTES = 12;

async function seal(key: CryptoKey, text: string, additionalData: Uint8Array<ArrayBuffer>) {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData },
    key,
    new TextEncoder().encode(text),
  );
  return { iv, data };
}

/** Null for what this key does not open. */
async function unseal(key: CryptoKey, { iv, data }: Sealed, additionalData: Uint8Array<ArrayBuffer>) {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, data));
  } catch {
    return null;
  }
}
