"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { BuilderWords } from "./builder-words";
import { type CopySource, type CopyWay, copyIntoDraft } from "./copy-draft";
import { fill } from "./fill";
import type { Draft, StandingDraft } from "./use-draft";

export type CopyState = "idle" | "copying" | "failed";
type Copying = { revision: number; said: string };

/** Copies on the server and goes on from what then stands there, as one step that can be taken back. */
export function useCopying({
  patientId,
  draft,
  standing,
  words,
  onCopied,
}: {
  patientId: string;
  draft: Draft;
  standing: StandingDraft | null;
  words: BuilderWords;
  onCopied: (said: string) => void;
}) {
  const router = useRouter();
  const [state, setState] = useState<CopyState>("idle");
  const [copied, setCopied] = useState<Copying | null>(null);

  useEffect(() => {
    if (copied === null || standing === null || standing.revision < copied.revision) return;
    draft.goOnFrom(standing, { said: copied.said });
    setCopied(null);
    setState("idle");
    onCopied(copied.said);
  }, [copied, standing, draft.goOnFrom, onCopied]);

  /** True once it stands on the server; the sheet follows. */
  async function copy({ name, from }: CopySource, how: CopyWay): Promise<boolean> {
    setState("copying");
    const isReady = draft.isSaved() || (await draft.saveNow());
    const answer = isReady ? await copyIntoDraft(patientId, { revision: draft.revision(), from, how }) : null;
    if (answer?.kind !== "copied") {
      setState("failed");
      if (answer?.kind === "conflict") draft.meetConflict();
      return false;
    }
    const exercises = answer.leftOut.join(", ");
    const sentence = exercises === "" ? words.start.copied : words.start.leftOut;
    setCopied({ revision: answer.revision, said: fill(sentence, { template: name, exercises }) });
    router.refresh();
    return true;
  }
  return { copy, state };
}
