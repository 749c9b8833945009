/** The first stop of the keyboard on every page: straight to what the page is about. `id` of the target is "main" unless told. */
export function SkipLink({ label, target = "main" }: { label: string; target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only z-50 rounded-md bg-surface px-4 py-3 font-semibold text-primary shadow-3 focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
    >
      {label}
    </a>
  );
}
