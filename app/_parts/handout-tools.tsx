import { ButtonLink, type ButtonSize } from "@/components/button";
import { PAPERS, PRINTS, type Print } from "@/lib/handout/paper";
import type { Words } from "@/lib/words/words";
import { PrintButton } from "./print-button";

/** Print it, keep it as a file for either paper, or change the size of the print. */
export function HandoutTools({
  words: { t },
  page,
  patientId,
  versionId,
  print,
  size,
}: {
  words: Words;
  /** The address of the page these tools stand on. */
  page: string;
  patientId: string;
  /** Null: whichever is in force. */
  versionId: string | null;
  print: Print;
  size: ButtonSize;
}) {
  const ofVersion: Record<string, string> = versionId === null ? {} : { version: versionId };
  const other = PRINTS.find((one) => one !== print) ?? print;
  const inOther = new URLSearchParams({ ...(other === "large" && { print: other }), ...ofVersion }).toString();
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <PrintButton label={t("handout.print")} size={size} />
      {PAPERS.map((paper) => (
        <ButtonLink
          key={paper}
          href={`/api/patients/${patientId}/program/handout.pdf?${new URLSearchParams({ paper, print, ...ofVersion })}`}
          target="_blank"
          size={size}
          variant="secondary"
        >
          {t("handout.pdfOf", { paper: t(`handout.papers.${paper}`) })}
        </ButtonLink>
      ))}
      <ButtonLink href={inOther === "" ? page : `${page}?${inOther}`} size={size} variant="secondary">
        {t(`handout.${other}`)}
      </ButtonLink>
    </div>
  );
}

/** The size of the print that an address asks for. */
export const printFrom = (asked: string | null): Print => PRINTS.find((one) => one === asked) ?? "usual";
