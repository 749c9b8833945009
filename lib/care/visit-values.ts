import { z } from "zod";
import { VISIT_WAYS } from "@/lib/domain/visit";
import * as field from "./fields";

/** A visit that took place. */
export const VisitValues = z.strictObject({ day: field.day, way: z.enum(VISIT_WAYS) });
export type VisitValues = z.output<typeof VisitValues>;
