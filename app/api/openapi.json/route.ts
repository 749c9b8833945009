import { describeApi } from "@/lib/http/openapi";

export const dynamic = "force-dynamic";

/** What the API takes and answers, for anyone: there is nothing of anybody's in it. */
export function GET(): Response {
  return Response.json(describeApi(), { headers: { "Cache-Control": "no-store" } });
}
