import { readCaseload, unfolded } from "@/db/queries/caseload";
import { refused } from "@/lib/care/refusal";
import { isInView } from "@/lib/domain/caseload-view";
import { caseloadCsv } from "@/lib/http/caseload-csv";
import { FileAnswer } from "@/lib/http/endpoint";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.caseloadCsv, async ({ scope, now, query: { view = "all", ids } }) => {
  const inCare = await readCaseload(scope, { now });
  const chosen = inCare.filter(({ about, whyNow }) => (ids ? ids.has(about.patientId) : isInView(view, whyNow)));
  if (ids && chosen.length < ids.size) return refused("not-found");
  scope.record({ action: "caseload.export", entity: "caseload", meta: { patients: chosen.length } });
  const make = async () => Buffer.from(caseloadCsv(chosen.map(unfolded)));
  return reply(200, new FileAnswer("text/csv", "steadyback-caseload.csv", make, "attachment"));
});
