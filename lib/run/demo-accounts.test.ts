import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CAST, DEMO_PASSWORD } from "@/db/seed/cast";
import { DEMO_ACCOUNTS } from "./demo-accounts";

const readme = readFileSync("README.md", "utf8");
const emails = DEMO_ACCOUNTS.map(({ email }) => email);

test("everybody of the cast who can sign in is announced, and kept out of real clinics", () => {
  const cast = Object.values(CAST).flatMap((one) => (typeof one === "object" ? [one.email] : []));
  expect([...emails].sort()).toEqual([...cast].sort());
});

test("README tells the accounts and the one password that the seed gives them", () => {
  expect(readme).toContain(`all with the password \`${DEMO_PASSWORD}\``);
  for (const email of emails) expect(readme).toContain(email.split("@")[0]);
});
