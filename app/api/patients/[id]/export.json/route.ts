import { fieldsOf, findExport } from "@/db/queries/export";
import { refused } from "@/lib/care/refusal";
import { FileAnswer } from "@/lib/http/endpoint";
import { exportJson } from "@/lib/http/export-files";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.exportJson, async ({ scope, now, params }) => {
  const found = await findExport(scope, { patientId: params.id, now, format: "json" });
  if (found === null) return refused("not-found");
  const parts = found.map(({ part, rows }) => ({ name: part.name, kind: part.kind, fields: fieldsOf(part), rows }));
  const make = async () => Buffer.from(exportJson(parts, now));
  return reply(200, new FileAnswer("application/json", "steadyback-record.json", make, "attachment"));
});
