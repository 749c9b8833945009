import { wordsFor } from "@/lib/words/words";

/** The sentences of the portal, so that no test repeats them. */
export const { t } = wordsFor("en");
