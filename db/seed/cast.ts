import { seedId } from "./ids";

const clinicId = seedId("clinic", "riverside");
const otherClinicId = seedId("clinic", "other");

const staff = (name: string, role: "clinician" | "admin") => ({
  clinicId,
  userId: seedId("user", name),
  role,
  name,
  email: `${name.toLowerCase()}@demo.steadyback.example`,
});

const patient = (givenName: string, familyName: string) => ({
  clinicId,
  userId: seedId("user", givenName),
  patientId: seedId("patient", givenName),
  role: "patient" as const,
  givenName,
  familyName,
  email: `${givenName.toLowerCase()}@demo.steadyback.example`,
});

/** The people whom seed, tests, screenshots and README speak about. Their ids are the same on every machine. */
export const CAST = {
  clinicId,
  clinicName: "Riverside Back Clinic",
  timeZone: "Europe/Berlin",
  maya: patient("Maya", "Berg"),
  tomas: patient("Tomas", "Novak"),
  aiko: patient("Aiko", "Mori"),
  samir: patient("Samir", "Haddad"),
  ines: staff("Ines", "clinician"),
  jon: staff("Jon", "clinician"),
  ada: staff("Ada", "admin"),
  otherClinicId,
  /** A clinician of another clinic, and one of the patients there. */
  stranger: {
    clinicId: otherClinicId,
    userId: seedId("user", "Stranger"),
    role: "clinician" as const,
    name: "Stranger",
    email: "stranger@other.steadyback.example",
  },
  strangersPatientId: seedId("patient", otherClinicId, "0"),
} as const;

/** Every account of the demo has it, and README tells everybody; a real clinic never has it. */
export const DEMO_PASSWORD = "steadyback-demo";
