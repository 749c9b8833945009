/** Class names side by side; what is not said is left out. */
export function classNames(...names: (string | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== "").join(" ");
}
