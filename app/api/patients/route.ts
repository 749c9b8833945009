import { findPatientsByName } from "@/db/queries/find-patients";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.patients, async ({ scope, now, query }) =>
  reply(200, { patients: await findPatientsByName(scope, { written: query.q, now }) }),
);
