import { notFound } from "next/navigation";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in an address. What cannot be an id names nothing, like an id that is not there. */
export function recordId(text: string): string {
  if (!UUID.test(text)) notFound();
  return text.toLowerCase();
}
