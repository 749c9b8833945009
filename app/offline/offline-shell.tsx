"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { listenToLinks } from "./links";

/** The screens with their words come as a part of their own: the frame stands at once. */
const KeptScreens = lazy(() => import("./kept-screens"));

/** Shows the page of this address from what the phone keeps. */
export function OfflineShell({ looking }: { looking: string }) {
  const [isInBrowser, setInBrowser] = useState(false);
  useEffect(() => {
    setInBrowser(true);
    return listenToLinks();
  }, []);
  const waiting = <Waiting words={looking} />;
  return isInBrowser ? <Suspense fallback={waiting}>{<KeptScreens waiting={waiting} />}</Suspense> : waiting;
}

function Waiting({ words }: { words: string }) {
  return (
    <main id="main" className="grid min-h-dvh place-items-center bg-bg p-6 font-sans text-lg text-ink-2">
      <h1 className="text-lg">{words}</h1>
    </main>
  );
}
