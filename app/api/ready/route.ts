import { callDatabase } from "@/db/tenant";

export const dynamic = "force-dynamic";

const ANSWER_WITHIN_MS = 1_000;
const TRY_AGAIN_SECONDS = 2;

/** Ready for visitors: the database lets the app's own role in and has its functions. */
export async function GET(request: Request): Promise<Response> {
  if (await databaseAnswers()) return Response.json({ status: "ready" });
  const reference = request.headers.get("x-request-id") ?? "";
  const error = { code: "not-ready", message: "The database does not answer.", reference };
  return Response.json({ error }, { status: 503, headers: { "Retry-After": String(TRY_AGAIN_SECONDS) } });
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  });
  // Asks about a place that nobody has: the cheapest question that goes all the way to a table.
  const asked = callDatabase("place_is_known", new Uint8Array(32), new Date(0)).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
