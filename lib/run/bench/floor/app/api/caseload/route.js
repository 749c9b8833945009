import { caseload } from "../../db.mjs";

export const dynamic = "force-dynamic";

export async function GET() {
  return Response.json(await caseload());
}
