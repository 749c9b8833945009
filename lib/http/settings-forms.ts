import type { FormDoor } from "./form";
import { pick } from "./form-fields";
import type { putSettings } from "./surface";

const CHOICES = ["theme", "textSize", "motion", "painScale", "timeZone"] as const;
const SWITCHES = ["sounds", "voice"] as const;

/** Every setting has its choices on the page; what is not on it stays as it is. */
export const settingsForm: FormDoor<typeof putSettings> = {
  flash: "settings",
  body: ({ fields }) => ({
    ...pick(fields, CHOICES),
    ...Object.fromEntries(SWITCHES.map((name) => [name, switched(fields.get(name))])),
  }),
  next: () => "/settings?saved=yes",
  back: () => "/settings",
};

/** "on" or "off"; anything else is left to the schema to refuse. */
function switched(chosen: string | null): boolean | string | undefined {
  if (chosen === null) return undefined;
  return chosen === "on" || (chosen === "off" ? false : chosen);
}
