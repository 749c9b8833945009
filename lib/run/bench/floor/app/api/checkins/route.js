import { write } from "../../db.mjs";

export async function POST(request) {
  await write(await request.json());
  return Response.json({ ok: true }, { status: 201 });
}
