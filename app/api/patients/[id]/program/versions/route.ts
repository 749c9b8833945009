import { findVersions } from "@/db/queries/versions";
import { refused } from "@/lib/care/refusal";
import { sendVersion } from "@/lib/care/send-version";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.versions, async ({ scope, now, params }) => {
  const sent = await findVersions(scope, { patientId: params.id, now });
  if (sent === null) return refused("not-found");
  const versions = sent.versions.map(({ id, number, name, startsOn, endsOn, sentByName, sentAt, items }) => ({
    ...{ id, number, name, startsOn, endsOn, sentByName, sentAt },
    exercises: items.map((item) => item.name),
  }));
  return reply(200, { versions });
});

export const POST = route(surface.postVersion, async ({ scope, now, params, body }) => {
  const answer = await sendVersion({ scope, now }, { patientId: params.id, values: body });
  if (!answer.ok) return answer;
  const { isNew, ...sent } = answer.value;
  return reply(isNew ? 201 : 200, sent);
});
