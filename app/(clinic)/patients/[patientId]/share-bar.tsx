/** A share from 0 to 1 as a bar. Decoration: the numbers stand beside it. */
export function ShareBar({ share, look = "plain" }: { share: number; look?: "plain" | "outlined" }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="mt-1 block h-2 w-full">
      <rect width="100" height="6" rx="1" className="fill-sunken" />
      <rect
        width={Math.round(share * 1000) / 10}
        height="6"
        rx="1"
        className={look === "plain" ? "fill-primary" : "fill-edge"}
      />
    </svg>
  );
}
