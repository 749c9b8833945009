"use client";

import { BrokenPage, referenceOf } from "./(public)/_parts/broken-page";

/** A page broke. The frame around it stands. */
export default function PageBroke({ error, retry }: { error: unknown; retry: () => void }) {
  return <BrokenPage reference={referenceOf(error)} retry={retry} />;
}
