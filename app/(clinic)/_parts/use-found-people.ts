import { useEffect, useState } from "react";

export type FoundPerson = { patientId: string; givenName: string; familyName: string; birthYear: number | null };
export type FoundPeople = { state: "idle" | "asking" | "found" | "failed"; people: readonly FoundPerson[] };

const NOBODY_ASKED: FoundPeople = { state: "idle", people: [] };
/** So long a pause between letters is the end of a thought. */
const PAUSE_MS = 150;

/** Who is called what was written so far. While it is asked, those found before stay in sight. */
export function useFoundPeople(written: string): FoundPeople {
  const [found, setFound] = useState<FoundPeople & { for: string }>({ ...NOBODY_ASKED, for: "" });
  const asked = written.trim();
  useEffect(() => {
    if (asked === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const people = await ask(asked, leaving.signal);
      if (leaving.signal.aborted) return;
      setFound(people === null ? { state: "failed", people: [], for: asked } : { state: "found", people, for: asked });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked]);
  if (asked === "") return NOBODY_ASKED;
  return found.for === asked ? found : { state: "asking", people: found.people };
}

async function ask(written: string, signal: AbortSignal): Promise<FoundPerson[] | null> {
  try {
    const response = await fetch(`/api/patients?q=${encodeURIComponent(written)}`, { signal });
    if (!response.ok) return null;
    const { patients }: { patients: FoundPerson[] } = await response.json();
    return patients;
  } catch {
    return null; // no network, or no longer of interest
  }
}
