let latest = 0;
let ahead = 0;

/** Milliseconds that never go back: where the clock of the device was set back, time goes on from where it was. */
export function instant(): number {
  const wall = Date.now() + ahead;
  if (wall < latest) ahead += latest - wall;
  latest = Math.max(latest, wall);
  return latest;
}

/** No instant after this is earlier than one that was kept. */
export function notBefore(kept: number): void {
  latest = Math.max(latest, kept);
}
