import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { settings } from "@/lib/settings";
import { cookieAttributes, sessionCookieName } from "./cookies";
import { ownPath } from "./own-path";
import { endSession, openSession, SESSION_SECONDS } from "./session";
import { type SignInAnswer, signIn, type Visit } from "./sign-in";

/** What next-auth would swallow: why nobody was signed in, or that the database is away. */
export type Happened = { answer: SignInAnswer | null; fault: unknown };

declare module "next-auth" {
  interface User {
    sessionToken?: string;
  }
}

/**
 * next-auth over our session rows: what it calls a JWT is the opaque token of a session, looked up each time.
 * @param happened is filled in while next-auth works, so that the door can answer 429 or 503.
 */
export function authOptions(visit: Visit, happened: Happened): NextAuthOptions {
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (fault) {
      happened.fault = fault;
      throw fault;
    }
  };
  return {
    secret: settings().authSecret ?? undefined,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    useSecureCookies: cookieAttributes().secure,
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieAttributes() } },
    // A refused sign-in is not news, and its message must not reach the log with what was typed.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      Credentials({
        // `code` is the field of the second factor.
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        async authorize(given) {
          const answer = await noting(signIn({ email: text(given?.email), password: text(given?.password) }, visit));
          happened.answer = answer;
          return answer.ok ? { id: answer.value.userId, sessionToken: answer.value.token } : null;
        },
      }),
    ],
    jwt: {
      encode: async ({ token }) => text(token?.sessionToken),
      decode: async ({ token }) => {
        const viewer = token ? await noting(openSession(token, visit.now)) : null;
        return viewer && { sessionToken: token, name: viewer.name, role: viewer.role };
      },
    },
    callbacks: {
      // What a visitor posts to /api/auth/session arrives here as `session` and is not looked at.
      jwt: ({ token, user }) => (user?.sessionToken ? { sessionToken: user.sessionToken } : token),
      session: ({ session, token }) => ({ expires: session.expires, user: { name: token.name, role: token.role } }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url) ?? ownPathOf(url, baseUrl) ?? "/"}`,
    },
    events: {
      signOut: async ({ token }) => {
        if (token) await noting(endSession(text(token.sessionToken), visit));
      },
    },
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function ownPathOf(url: string, baseUrl: string): string | null {
  return url.startsWith(`${baseUrl}/`) ? ownPath(url.slice(baseUrl.length)) : null;
}
