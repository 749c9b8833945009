import { expect, test } from "@playwright/test";

test.describe("the server", () => {
  test("is alive and ready", async ({ request }) => {
    const health = await request.get("/api/health");
    expect(health.status()).toBe(200);
    expect(await health.json()).toEqual({ status: "ok" });
    const ready = await request.get("/api/ready");
    expect(ready.status()).toBe(200);
    expect(await ready.json()).toEqual({ status: "ready" });
  });

  for (const address of [
    "/sign-in",
    "/api/health",
    "/nowhere",
    "/api/nowhere",
    "/icon.svg",
    "/_next/static/nowhere.js",
  ]) {
    test(`sends the security headers with ${address}`, async ({ request }) => {
      const headers = (await request.get(address, { maxRedirects: 0 })).headers();
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
      expect(headers["x-powered-by"]).toBeUndefined();
    });
  }

  test("keeps answers out of caches, and only files that never change in them", async ({ page, request }) => {
    for (const address of ["/sign-in", "/api/health", "/nowhere"]) {
      expect((await request.get(address)).headers()["cache-control"]).toContain("no-store");
    }
    const script = page.waitForResponse((response) => response.url().includes("/_next/static/"));
    await page.goto("/sign-in");
    expect((await script).headers()["cache-control"]).toContain("immutable");
  });

  test("refuses server actions and bodies that are too large", async ({ request }) => {
    const action = await request.post("/sign-in", { headers: { "Next-Action": "0123456789" }, data: "[]" });
    expect(action.status()).toBe(400);
    const large = await request.post("/api/auth/callback/credentials", { data: "x".repeat(300 * 1024) });
    expect(large.status()).toBe(413);
    expect((await large.json()).error.code).toBe("too-large");
  });

  for (const address of ["/sign-in", "/nowhere"]) {
    test(`draws ${address} without breaking its own policy`, async ({ page }) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
      });
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(address === "/nowhere" ? 404 : 200);
      await page.waitForLoadState("networkidle");
      expect(complaints).toEqual([]);
    });
  }
});
