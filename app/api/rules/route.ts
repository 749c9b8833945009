import { findRulesWithHistory } from "@/db/queries/rules";
import { changeRules } from "@/lib/care/change-rules";
import { reply, route } from "@/lib/http/route";
import { rulesForm } from "@/lib/http/rules-form";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.rules, async ({ scope }) => reply(200, await findRulesWithHistory(scope)));

export const PUT = route(
  surface.putRules,
  async ({ scope, now, body }) => {
    const answer = await changeRules({ scope, now }, body);
    return answer.ok ? reply(200, answer.value) : answer;
  },
  rulesForm,
);
