import { findClinicReport } from "@/db/queries/clinic-report";
import { clinicReportCsv } from "@/lib/http/clinic-report-csv";
import { FileAnswer } from "@/lib/http/endpoint";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.clinicReportCsv, async ({ scope, now, query }) => {
  const report = await findClinicReport(scope, { weeks: Number(query.weeks), now });
  const make = async () => Buffer.from(clinicReportCsv(report));
  return reply(200, new FileAnswer("text/csv", "steadyback-report.csv", make, "attachment"));
});
