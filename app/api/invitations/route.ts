import { inviteStaff } from "@/lib/care/invite";
import { inviteStaffForm } from "@/lib/http/forms";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = route(
  surface.inviteStaff,
  async ({ scope, now, body }) => {
    const answer = await inviteStaff({ scope, now }, body);
    return answer.ok ? reply(201, answer.value) : answer;
  },
  inviteStaffForm,
);
