/** Where a person is in a form of a few steps: the words ("Step 2 of 3") and a bar that only repeats them. */
export function StepsProgress({
  step,
  of,
  label,
  words = "shown",
}: {
  step: number;
  of: number;
  label: string;
  words?: "shown" | "hidden";
}) {
  return (
    <div>
      <p className={words === "shown" ? "text-end text-base text-ink-2" : "sr-only"}>{label}</p>
      <div aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-line print:hidden">
        <div className="h-full rounded-full bg-primary" style={{ inlineSize: `${(100 * step) / of}%` }} />
      </div>
    </div>
  );
}
