/** What an address asks the shell for. */
export type Asked =
  | { screen: "today" | "not-today" | "program" | "learn" | "get-help-now" | "do-all" }
  | { screen: "progress"; search: Record<string, string> }
  | { screen: "flare"; wants: "to-start" | "to-look" }
  | { screen: "get-help"; occasion: "start" | "on_demand"; said: "none" | null }
  | { screen: "check-in"; day: string | null; step: string | undefined }
  | { screen: "saved"; day: string | null }
  | { screen: "exercise" | "do"; prescriptionId: string }
  | { screen: "lesson"; slug: string }
  /** A form that was posted; nothing has come of it. */
  | { screen: "not-sent" }
  | { screen: "needs-connection" };

/** The screen of an address, or that it needs a connection. */
export function askedBy(pathname: string, search: string): Asked {
  const query = new URLSearchParams(search);
  const [first = "", second, third] = pathname.split("/").slice(1);
  if (first === "api") return { screen: "not-sent" };
  if (third !== undefined) return { screen: "needs-connection" };
  if (second === undefined) return withoutMore(first, query);
  if (first === "program" && isId(second)) return { screen: "exercise", prescriptionId: second };
  if (first === "do") return { screen: "do", prescriptionId: second };
  if (first === "learn") return { screen: "lesson", slug: second };
  if (first === "get-help" && second === "now") return { screen: "get-help-now" };
  if (first === "check-in" && second === "saved") return { screen: "saved", day: query.get("day") };
  if (first === "check-in") return { screen: "check-in", day: second, step: query.get("step") ?? undefined };
  return { screen: "needs-connection" };
}

function withoutMore(first: string, query: URLSearchParams): Asked {
  switch (first) {
    case "":
    case "today":
    case "offline":
      return { screen: "today" };
    case "do":
      return { screen: "do-all" };
    case "check-in":
      return { screen: "check-in", day: null, step: query.get("step") ?? undefined };
    case "get-help":
      return {
        screen: "get-help",
        occasion: query.get("occasion") === "start" ? "start" : "on_demand",
        said: query.get("said") === "none" ? "none" : null,
      };
    case "not-today":
    case "program":
    case "learn":
      return { screen: first };
    case "progress":
      return { screen: "progress", search: Object.fromEntries(query) };
    case "flare":
      return { screen: "flare", wants: query.get("start") === "yes" ? "to-start" : "to-look" };
    default:
      return { screen: "needs-connection" };
  }
}

const isId = (part: string): boolean => /^[\da-f-]{36}$/.test(part);
