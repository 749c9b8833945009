import { listCaseload } from "@/db/queries/caseload";
import { isInView } from "@/lib/domain/caseload-view";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.caseload, async ({ scope, now, query: { view = "all" } }) => {
  const rows = await listCaseload(scope, { now });
  return reply(200, { patients: rows.filter(({ summary }) => isInView(view, summary.whyNow)) });
});
