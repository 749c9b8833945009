/** Requests that are being answered, by their reference, and whether the database was away for them. */
const shared = globalThis as typeof globalThis & { portalUnderWay?: Map<string, boolean> };

// The framework bundles this module several times into one process; all of them must see the same requests.
shared.portalUnderWay ??= new Map();
const underWay = shared.portalUnderWay;

/**
 * Follows one request. A page cannot say by itself with which status it broke, so whoever reads for it notes that the
 * database was away, and our server answers 503 where the framework would say 500.
 */
export function follow(reference: string): { wasAway(): boolean; end(): void } {
  underWay.set(reference, false);
  return { wasAway: () => underWay.get(reference) === true, end: () => underWay.delete(reference) };
}

/** Notes that the database was away or too slow for a request; one that nobody follows is left alone. */
export function noteAway(reference: string | null): void {
  if (reference !== null && underWay.has(reference)) underWay.set(reference, true);
}
