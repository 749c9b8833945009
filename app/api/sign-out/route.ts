import { endSession, forgetSession, sessionTokenIn } from "@/lib/access/session";
import { signOutForm } from "@/lib/http/forms";
import { openRoute } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = openRoute(
  surface.signOut,
  async ({ cookies, visit }) => {
    const token = sessionTokenIn(cookies);
    if (token) await endSession(token, visit);
    return { ok: true, status: 200, body: {}, cookies: [forgetSession()] };
  },
  signOutForm,
);
