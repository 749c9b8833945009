/** Alive: this process answers. Says nothing about the database; /api/ready does. */
export const dynamic = "force-dynamic";

export function GET(): Response {
  return Response.json({ status: "ok" });
}
