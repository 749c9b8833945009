"use client";

import "./globals.css";
import { common } from "@/lib/words/en/common";
import { BrokenPage, referenceOf } from "./(public)/_parts/broken-page";

/** Even the frame of the pages broke. */
export default function EverythingBroke({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>{common.broken.title}</title>
        <BrokenPage reference={referenceOf(error)} retry={retry} />
      </body>
    </html>
  );
}
