import { CAST } from "@/db/seed/cast";

/** The demo's people, as README and the seed name them; a real clinic must never have them with the demo's password. */
export const DEMO_ACCOUNTS = [
  { email: CAST.maya.email, who: "patient, steady, then a flare-up" },
  { email: CAST.tomas.email, who: "patient, no time" },
  { email: CAST.aiko.email, who: "patient, pain stops her" },
  { email: CAST.samir.email, who: "patient, finds it dull" },
  { email: CAST.ines.email, who: "clinician" },
  { email: CAST.jon.email, who: "clinician" },
  { email: CAST.ada.email, who: "clinic admin" },
  { email: CAST.stranger.email, who: "clinician of another clinic" },
] as const;
