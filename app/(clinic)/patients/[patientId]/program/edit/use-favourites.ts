"use client";

import { useCallback, useMemo, useState } from "react";
import type { LibraryExercise } from "./library-exercise";

/** The exercises with what was marked just now. A mark that could not be kept goes back. */
export function useFavourites(given: readonly LibraryExercise[]) {
  const [marked, setMarked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const exercises = useMemo(
    () => given.map((one) => ({ ...one, isFavourite: marked.get(one.id) ?? one.isFavourite })),
    [given, marked],
  );
  const favour = useCallback(async ({ id, isFavourite }: LibraryExercise) => {
    const mark = (favourite: boolean) => setMarked((before) => new Map(before).set(id, favourite));
    mark(!isFavourite);
    if (!(await keep(id, !isFavourite))) mark(isFavourite);
  }, []);
  return { exercises, favour };
}

async function keep(id: string, favourite: boolean): Promise<boolean> {
  try {
    const response = await fetch(`/api/exercises/${id}/favourite`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ favourite }),
    });
    return response.ok;
  } catch {
    return false; // no network
  }
}
