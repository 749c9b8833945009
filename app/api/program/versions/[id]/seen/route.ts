import { seeVersion } from "@/lib/care/see-version";
import { seenForm } from "@/lib/http/forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function see({ scope, now, params }: Asked<typeof surface.putVersionSeen>) {
  const answer = await seeVersion({ scope, now }, { versionId: params.id });
  return answer.ok ? reply(200, answer.value) : answer;
}

export const PUT = route(surface.putVersionSeen, see);
export const POST = route(surface.putVersionSeen, see, seenForm);
