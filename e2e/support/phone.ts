import { expect, type Page } from "@playwright/test";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What a browser says when there is no signal. */
export const WITHOUT_SIGNAL = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch RSC payload|Failed to fetch$/;

/** Opens a page with signal and waits until the phone can do without. */
export async function getReady(page: Page): Promise<void> {
  await page.goto("/today");
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe("activated");
  await expect.poll(() => namesKept(page)).toContain("kept packed");
}

/** Names of what lies sealed on the phone. */
export const namesKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("steadyback");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    if (!database.objectStoreNames.contains("sealed")) return [];
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const asking = database.transaction("sealed").objectStore("sealed").getAllKeys();
      asking.onsuccess = () => resolve(asking.result);
    });
    database.close();
    return keys.map((key) => String(Array.isArray(key) ? key[1] : key));
  });

/** Everything that lies in IndexedDB, as text: bytes are read as letters, so that a plain word among them is found. */
export const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const letters = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
    const written = (_: string, value: unknown) => {
      if (value instanceof ArrayBuffer) return letters(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return letters(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      return value instanceof CryptoKey ? `key ${value.extractable}` : value;
    };
    let text = JSON.stringify({ ...localStorage, ...sessionStorage });
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        text += JSON.stringify([await asked(all.getAllKeys()), await asked(all.getAll())], written);
      }
      database.close();
    }
    return text;
  });

/** Every address in Cache Storage with its text. */
export const everythingCached = (page: Page): Promise<{ path: string; text: string }[]> =>
  page.evaluate(async () => {
    const found: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        found.push({ path: new URL(request.url).pathname, text: (await answer?.text()) ?? "" });
      }
    }
    return found;
  });

/** The line about the connection, by what it is about. */
export const deviceLine = (page: Page, kind: string) => page.locator(`[data-device="${kind}"]`);
