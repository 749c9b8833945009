import { trend } from "../../../db.mjs";

export async function GET(_request, { params }) {
  return Response.json(await trend((await params).id));
}
