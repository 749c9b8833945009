import { classNames } from "@/components/class-names";
import type { Words } from "@/lib/words/words";

/** Lines of changesInWords as a list. An arrow is drawn for the eye and said as a word. */
export function ChangeLines({
  words,
  lines,
  className,
}: {
  words: Words;
  lines: readonly string[];
  className?: string;
}) {
  return (
    <ul className={classNames("grid list-disc gap-1 ps-5", className)}>
      {lines.map((line) => (
        <li key={line} className="wrap-anywhere">
          <ChangeLine words={words} line={line} />
        </li>
      ))}
    </ul>
  );
}

export function ChangeLine({ words: { t }, line }: { words: Words; line: string }) {
  const [first, ...rest] = line.split("→");
  return (
    <>
      {first}
      {rest.map((part) => (
        <span key={part}>
          <span aria-hidden="true">→</span>
          <span className="sr-only">{t("versions.change.to")}</span>
          {part}
        </span>
      ))}
    </>
  );
}
