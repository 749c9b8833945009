import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { currentViewer } from "@/lib/access/viewer";
import type { Theme, Viewer } from "@/lib/domain/viewer";
import { wordsFor } from "@/lib/words/words";
import "./globals.css";

const { t } = wordsFor("en");

export const metadata: Metadata = {
  title: { template: `%s · ${t("common.name")}`, default: t("common.name") },
  description: t("signIn.lead"),
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/**
 * Every page: the language and the look its reader chose, and for patients whose phone it is (lib/device/person.ts).
 * Who may see a page is decided by the page.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const viewer = await viewerOrNobody();
  return (
    <html
      lang={viewer?.locale ?? "en"}
      dir="ltr"
      data-theme={chosenTheme(viewer?.theme)}
      data-text-size={viewer?.display.textSize}
      data-motion={viewer?.display.motion}
      data-person={viewer?.role === "patient" ? viewer.userId : undefined}
    >
      <body>{children}</body>
    </html>
  );
}

/** With the database away the page itself says so; its frame must still stand. */
async function viewerOrNobody(): Promise<Viewer | null> {
  try {
    return await currentViewer();
  } catch {
    return null;
  }
}

function chosenTheme(theme: Theme | undefined): "light" | "dark" | undefined {
  return theme === "light" || theme === "dark" ? theme : undefined;
}
