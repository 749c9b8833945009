/** The demo's people, as README and the seed name them; a real clinic must never have them with this password. */
export const DEMO_PASSWORD = "steadyback-demo";

export const DEMO_ACCOUNTS = [
  { email: "maya@demo.steadyback.example", who: "patient, steady, then a flare-up" },
  { email: "tomas@demo.steadyback.example", who: "patient, no time" },
  { email: "aiko@demo.steadyback.example", who: "patient, pain stops her" },
  { email: "samir@demo.steadyback.example", who: "patient, finds it dull" },
  { email: "ines@demo.steadyback.example", who: "clinician" },
  { email: "jon@demo.steadyback.example", who: "clinician" },
  { email: "ada@demo.steadyback.example", who: "clinic admin" },
  { email: "stranger@other.steadyback.example", who: "clinician of another clinic" },
] as const;
