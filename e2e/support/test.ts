import { type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import {
  type Line,
  type Member,
  makePatient,
  type NewPatient,
  requestsFrom,
  type Session,
  sessionOf,
  someAddress,
  THREE_EXERCISES,
} from "./people";
import { Watch } from "./watch";

export { expect, type Page } from "@playwright/test";

type Who = Member | NewPatient | "nobody";
type Screen = Pick<BrowserContextOptions, "viewport" | "javaScriptEnabled" | "colorScheme" | "hasTouch" | "isMobile">;
type Requests = Awaited<ReturnType<typeof requestsFrom>>;

type Fixtures = {
  origin: string;
  /** The address that everything of this test comes from. */
  address: string;
  /** Fails the test when a page complains on its console, breaks its policy, fails or calls another host. */
  watch: Watch;
  /** A page in a browser of its own, signed in as somebody. */
  open(who: Who, screen?: Screen): Promise<Page>;
  /** Requests without a browser, signed in as somebody. */
  requestsOf(who: Who): Promise<Requests>;
  /** Somebody new in the care of Ines, who has joined and has a program from today on. */
  newPatient(lines?: readonly Line[], startsOn?: string): Promise<NewPatient>;
};

type WorkerFixtures = {
  /** Each member of the cast signs in once. */
  sessions: (member: Member, origin: string) => Promise<Session>;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  sessions: [
    async ({ playwright }, use) => {
      const known = new Map<Member, Promise<Session>>();
      await use((member, origin) => {
        const session = known.get(member) ?? sessionOf(playwright.request, origin, member);
        known.set(member, session);
        return session;
      });
    },
    { scope: "worker" },
  ],

  origin: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error("The tests do not know where the portal is.");
    await use(baseURL);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures out of this pattern
  address: async ({}, use) => use(someAddress()),

  watch: [
    async ({ origin }, use) => {
      const watch = new Watch(origin);
      await use(watch);
      watch.expectNoComplaints();
    },
    { auto: true },
  ],

  open: async ({ browser, watch, address, origin, sessions }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (who, screen = {}) => {
      const storageState = await sessionFor(who, (member) => sessions(member, origin));
      const context = await browser.newContext({
        ...screen,
        storageState,
        extraHTTPHeaders: { "X-Forwarded-For": address },
      });
      contexts.push(context);
      watch.over(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  requestsOf: async ({ playwright, address, origin, sessions }, use) => {
    const opened: Requests[] = [];
    await use(async (who) => {
      const session = await sessionFor(who, (member) => sessions(member, origin));
      const requests = await requestsFrom(playwright.request, origin, { address, session });
      opened.push(requests);
      return requests;
    });
    await Promise.all(opened.map((requests) => requests.dispose()));
  },

  newPatient: async ({ requestsOf }, use) => {
    await use(async (lines = THREE_EXERCISES, startsOn) =>
      makePatient(await requestsOf("ines"), await requestsOf("nobody"), lines, startsOn),
    );
  },
});

async function sessionFor(who: Who, signIn: (member: Member) => Promise<Session>): Promise<Session | undefined> {
  if (who === "nobody") return undefined;
  return typeof who === "string" ? signIn(who) : who.session;
}
