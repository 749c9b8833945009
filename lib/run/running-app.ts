import { refuseUnsafeDatabase } from "@/db/self-check";
import { readSettingsAgain, type Settings } from "@/lib/settings";
import { projectFolder } from "./command";
import { authSecretOf, type ReadyDatabase } from "./database";
import type { Serving } from "./security-headers";
import { serve } from "./serve";

/**
 * Serves the app on a ready database until a signal ends it; a database that would not protect people is refused first.
 * @returns the address people type, once it answers.
 */
export async function serveApp(mode: Serving["mode"], settings: Settings, database: ReadyDatabase): Promise<string> {
  const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`;
  const secret = authSecretOf(settings);
  Object.assign(process.env, { AUTH_SECRET: secret, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: publicUrl });
  await refuseUnsafeDatabase(readSettingsAgain().databaseAppUrl ?? "");
  const { closePool } = await import("@/db/tenant"); // now: one Ctrl-C ends the compiler, too
  await serve({
    mode,
    port: settings.port,
    reach: settings.demo ? "this-machine" : "network",
    folder: projectFolder,
    isHttps: publicUrl.startsWith("https:"),
    proxyHops: settings.proxyHops,
    afterwards: async () => {
      await closePool();
      await database.stop();
    },
  });
  return publicUrl;
}
