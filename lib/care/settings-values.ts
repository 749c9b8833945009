import { z } from "zod";
import { MOTIONS, PAIN_SCALES, TEXT_SIZES, THEMES } from "@/lib/domain/viewer";
import * as field from "./fields";

/** How somebody wants to read, tell and be guided. What is left out stays as it is. */
export const SettingsValues = z.strictObject({
  theme: z.enum(THEMES).optional(),
  textSize: z.enum(TEXT_SIZES).optional(),
  motion: z.enum(MOTIONS).optional(),
  painScale: z
    .enum(PAIN_SCALES)
    .optional()
    .meta({ description: "Two scales of pain that are never turned into one another." }),
  sounds: z.boolean().optional().meta({ description: "Ticks of the guided session." }),
  voice: z.boolean().optional().meta({ description: "The guided session speaks." }),
  timeZone: field.timeZone
    .optional()
    .meta({ description: "Where the person lives, such as Europe/Berlin: their days begin and end there." }),
});
export type SettingsValues = z.output<typeof SettingsValues>;
