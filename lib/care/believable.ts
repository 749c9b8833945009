/** The instant that somebody named, unless their clock runs ahead of ours: nobody reports from the future. */
export function believable(said: string | null, now: Date): Date {
  const at = said === null ? now : new Date(said);
  return at > now ? now : at;
}
