import { findClinicReport } from "@/db/queries/clinic-report";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.clinicReport, async ({ scope, now, query }) =>
  reply(200, await findClinicReport(scope, { weeks: Number(query.weeks), now })),
);
