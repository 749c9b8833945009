import type { Receipt } from "@/lib/device/report";
import type { Words } from "@/lib/words/words";

/** What became of a report, as a person reads it. */
export function receiptWords({ t }: Words) {
  return {
    saving: t("patient.receipts.saving"),
    sent: t("patient.receipts.sent"),
    offline: t("patient.receipts.offline"),
    signedOut: t("patient.receipts.signedOut"),
    serverAway: t("patient.receipts.serverAway"),
    notKept: t("patient.receipts.notKept"),
    refused: t("patient.receipts.refused"),
  };
}

export type ReceiptWords = ReturnType<typeof receiptWords>;

/** The one sentence about a receipt. */
export function receiptSaid(receipt: Receipt, words: ReceiptWords): string {
  switch (receipt.kind) {
    case "sent":
      return words.sent;
    case "refused":
      return words.refused;
    case "not-kept":
      return words.notKept;
    case "on-phone":
      return { offline: words.offline, "signed-out": words.signedOut, "server-away": words.serverAway }[
        receipt.because
      ];
  }
}
