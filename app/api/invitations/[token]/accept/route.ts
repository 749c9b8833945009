import { acceptInvitation } from "@/lib/care/accept-invitation";
import { acceptForm } from "@/lib/http/forms";
import { openRoute } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = openRoute(
  surface.acceptInvitation,
  async ({ params, body, visit }) => {
    const answer = await acceptInvitation(visit, { token: params.token, password: body.password });
    if (!answer.ok) return answer;
    return { ok: true, status: 201, body: { role: answer.value.role }, cookies: [answer.value.setCookie] };
  },
  acceptForm,
);
