import { MOST_ASSIGNED } from "@/lib/care/template-values";

/** As many as one request takes. */
export const MOST_CHOSEN = MOST_ASSIGNED;
