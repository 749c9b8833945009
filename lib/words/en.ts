import { barriers } from "./en/barriers";
import { charts } from "./en/charts";
import { clinic } from "./en/clinic";
import { common } from "./en/common";
import { device } from "./en/device";
import { errors } from "./en/errors";
import { handout } from "./en/handout";
import { learn } from "./en/learn";
import { library } from "./en/library";
import { overview } from "./en/overview";
import { patient } from "./en/patient";
import { progression } from "./en/progression";
import { reports } from "./en/reports";
import { rules } from "./en/rules";
import { safety } from "./en/safety";
import { session } from "./en/session";
import { settings } from "./en/settings";
import { signIn } from "./en/sign-in";
import { tailoring } from "./en/tailoring";
import { triage } from "./en/triage";
import { versions } from "./en/versions";

/** Every sentence in English. Each namespace is a file with one owner. */
export const en = {
  common,
  patient,
  clinic,
  signIn,
  errors,
  charts,
  library,
  versions,
  tailoring,
  handout,
  session,
  safety,
  learn,
  settings,
  device,
  triage,
  barriers,
  progression,
  overview,
  rules,
  reports,
} as const;
