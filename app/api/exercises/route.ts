import { listExercises } from "@/db/queries/exercises";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.exercises, async ({ scope }) => reply(200, { exercises: await listExercises(scope) }));
