import { caseloadText, readCaseload } from "@/db/queries/caseload";
import { isInView } from "@/lib/domain/caseload-view";
import { replyText, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.caseload, async ({ scope, now, query: { view = "all" } }) => {
  const rows = await readCaseload(scope, { now });
  return replyText(`{"patients":${caseloadText(rows.filter(({ whyNow }) => isInView(view, whyNow)))}}`);
});
