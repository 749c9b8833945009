"use client";

import { useCallback, useEffect, useRef } from "react";

/** The same function for as long as the component lives, doing what the latest one does. For what is costly to draw anew. */
export function useSteady<Values extends unknown[]>(deed: (...values: Values) => void): (...values: Values) => void {
  const latest = useRef(deed);
  useEffect(() => {
    latest.current = deed;
  });
  return useCallback((...values: Values) => latest.current(...values), []);
}
