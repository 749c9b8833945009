import { findRulesWithHistory } from "@/db/queries/rules";
import { changeRules } from "@/lib/care/change-rules";
import { type Asked, reply, route } from "@/lib/http/route";
import { rulesForm } from "@/lib/http/rules-form";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.rules, async ({ scope }) => reply(200, await findRulesWithHistory(scope)));

async function change({ scope, now, body }: Asked<typeof surface.putRules>) {
  const answer = await changeRules({ scope, now }, body);
  return answer.ok ? reply(200, answer.value) : answer;
}

export const PUT = route(surface.putRules, change);
export const POST = route(surface.putRules, change, rulesForm);
