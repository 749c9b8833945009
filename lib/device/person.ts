import { lastPerson, openStore, rememberPerson, type Store } from "./store";

/**
 * Whose phone this is: the user id that the server wrote on the page (`<html data-person>`, of patients only), else the
 * one that was here last, for pages that come without a server. Null before anybody has signed in.
 */
export async function personHere(): Promise<string | null> {
  return document.documentElement.dataset.person ?? lastPerson();
}

let mine: { person: string; store: Promise<Store | null> } | undefined;

/** The store of whoever's phone this is; null where nothing can be kept, or nobody is known. */
export async function storeHere(): Promise<{ person: string; store: Store } | null> {
  const person = await personHere();
  if (person === null) return null;
  if (mine?.person !== person) {
    mine = { person, store: openStore(person) };
    await rememberPerson(person);
  }
  const store = await mine.store;
  if (store === null) mine = undefined; // another time it may open
  return store && { person, store };
}

/** After wiping, the next use begins with a key of its own. */
export function forgetStore(): void {
  mine = undefined;
}
