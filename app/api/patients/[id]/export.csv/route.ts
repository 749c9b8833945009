import { fieldsOf, findExport } from "@/db/queries/export";
import { refused } from "@/lib/care/refusal";
import { FileAnswer } from "@/lib/http/endpoint";
import { exportCsv } from "@/lib/http/export-files";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.exportCsv, async ({ scope, now, params }) => {
  const found = await findExport(scope, { patientId: params.id, now, format: "csv" });
  if (found === null) return refused("not-found");
  const parts = found.map(({ part, rows }) => ({ name: part.name, kind: part.kind, fields: fieldsOf(part), rows }));
  const make = async () => Buffer.from(exportCsv(parts));
  return reply(200, new FileAnswer("text/csv", "steadyback-record.csv", make, "attachment"));
});
