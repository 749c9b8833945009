import { signIn } from "@/lib/access/sign-in";
import { signInForm } from "@/lib/http/forms";
import { openRoute } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = openRoute(
  surface.signIn,
  async ({ body, visit }) => {
    const answer = await signIn(body, visit);
    if (!answer.ok) return answer;
    return { ok: true, status: 200, body: { role: answer.value.role }, cookies: [answer.value.setCookie] };
  },
  signInForm,
);
