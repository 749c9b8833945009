import type { Metadata } from "next";
import { wordsFor } from "@/lib/words/words";
import { OfflineShell } from "./offline-shell";

const { t } = wordsFor("en");

export const metadata: Metadata = { title: t("device.shell.title") };

/**
 * What the service worker answers with when there is no signal, whatever address was asked for. There is nothing of
 * anybody's in it: what is shown comes from the store of the phone.
 */
export default function OfflinePage() {
  return <OfflineShell looking={t("device.shell.looking")} />;
}
