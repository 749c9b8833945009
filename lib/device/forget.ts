import { showNothing } from "./outbox";
import { forgetStore, personHere } from "./person";
import { wipe } from "./store";

/** Wipes everything that whoever is here keeps on this phone: at sign-out, and on demand. What waits is not sent any more. */
export async function forgetEverything(): Promise<void> {
  const person = await personHere();
  if (person !== null) await wipe(person);
  forgetStore();
  showNothing();
}
