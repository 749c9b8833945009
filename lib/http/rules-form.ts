import { SHARES, THRESHOLD_NAMES, type ThresholdName } from "@/lib/domain/thresholds";
import type { FormDoor } from "./form";
import { typedNumber } from "./form-fields";
import type { putRules } from "./surface";

export const rulesForm: FormDoor<typeof putRules> = {
  flash: "rules",
  body: ({ fields }) => ({
    version: typedNumber(fields.get("version")) ?? undefined,
    thresholds: Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, typed(name, fields.get(name))])),
    painScheme: fields.get("painScheme") ?? undefined,
  }),
  next: () => "/rules?saved=yes",
  back: () => "/rules",
  fieldOf: (path) => path.replace(/^thresholds\./, ""),
};

function typed(name: ThresholdName, text: string | null): number | string | undefined {
  const number = typedNumber(text);
  if (number === null) return undefined;
  return typeof number === "number" && SHARES.includes(name) ? number / 100 : number;
}
