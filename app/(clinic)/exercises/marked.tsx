import { highlightsIn } from "@/lib/domain/exercise-search";

/** A text with what a search found in it marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  const ranges = highlightsIn(text, query);
  return (
    <>
      {ranges.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(ranges[index - 1]?.to ?? 0, from)}
          <mark className="rounded-xs bg-primary-soft text-primary-ink">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.to ?? 0)}
    </>
  );
}
