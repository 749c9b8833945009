import { describe, expect, it } from "vitest";
import { askedBy } from "./address";

const ID = "01a2200f-c737-7c91-a64d-9d3e182060b5";

describe("an address asks the shell for", () => {
  it.each([
    ["/", "", { screen: "today" }],
    ["/offline", "", { screen: "today" }],
    ["/today", "", { screen: "today" }],
    ["/check-in", "?step=2", { screen: "check-in", day: null, step: "2" }],
    ["/check-in/2026-11-21", "", { screen: "check-in", day: "2026-11-21", step: undefined }],
    ["/check-in/saved", "?day=2026-11-21", { screen: "saved", day: "2026-11-21" }],
    ["/do", "", { screen: "do-all" }],
    [`/do/${ID}`, "", { screen: "do", prescriptionId: ID }],
    [`/program/${ID}`, "", { screen: "exercise", prescriptionId: ID }],
    ["/program/history", "", { screen: "needs-connection" }],
    ["/progress", "?span=week", { screen: "progress", search: { span: "week" } }],
    ["/progress/share", "", { screen: "needs-connection" }],
    ["/learn/pacing", "", { screen: "lesson", slug: "pacing" }],
    ["/flare", "?start=yes", { screen: "flare", wants: "to-start" }],
    ["/get-help", "?said=none", { screen: "get-help", occasion: "on_demand", said: "none" }],
    ["/get-help/now", "", { screen: "get-help-now" }],
    ["/api/left-out-days/2026-11-22", "", { screen: "not-sent" }],
    ["/settings", "", { screen: "needs-connection" }],
    ["/settings/privacy", "", { screen: "needs-connection" }],
    ["/caseload", "", { screen: "needs-connection" }],
  ])("%s%s", (pathname, search, asked) => {
    expect(askedBy(pathname, search)).toEqual(asked);
  });
});
