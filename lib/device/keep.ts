import { storeHere } from "./person";

/**
 * Keeps a value on the phone, sealed for whoever is here: what is needed without signal, or a session under way.
 * Wiped at sign-out and when nobody has kept it anew for fourteen days. Null removes it.
 * @returns false where nothing can be kept.
 */
export async function keep<T>(name: string, value: T | null): Promise<boolean> {
  const here = await storeHere();
  if (!here) return false;
  try {
    await here.store.change<T>(`kept ${name}`, () => value);
    return true;
  } catch {
    return false; // the phone is full, or was wiped meanwhile
  }
}

/** What was kept under this name by the same person, or null. Its shape is that of the release that kept it: check it. */
export async function read<T>(name: string): Promise<T | null> {
  const here = await storeHere();
  return here ? here.store.read<T>(`kept ${name}`) : null;
}
