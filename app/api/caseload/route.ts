import { listCaseload } from "@/db/queries/caseload";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.caseload, async ({ scope, now }) =>
  reply(200, { patients: await listCaseload(scope, { now }) }),
);
