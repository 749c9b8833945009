/** What a handler is asked, as a Request has it: by the framework, or read off our own socket. */
export type Asking = {
  method: string;
  /** Absolute, or from the path on. */
  url: string;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
};

/** What a handler answers, before it becomes the framework's Response or goes out over our own socket. */
export type Answer = {
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  text: string | null;
  /** Of a file, in place of text. */
  bytes?: Uint8Array<ArrayBuffer>;
};

const NO_STORE = ["Cache-Control", "no-store"] as const;

/** An answer in JSON that nobody keeps. */
export function jsonAnswer(status: number, text: string, headers: Answer["headers"] = []): Answer {
  return { status, headers: [["Content-Type", "application/json"], NO_STORE, ...headers], text };
}

/** A file that nobody keeps but whoever asked for it. */
export function fileAnswer(
  status: number,
  { type, name, shown }: { type: string; name: string; shown: "inline" | "attachment" },
  bytes: Uint8Array,
): Answer {
  const disposition = `${shown}; filename="${name}"`;
  const headers = [["Content-Type", type], ["Content-Disposition", disposition], NO_STORE] as const;
  return { status, headers, text: null, bytes: new Uint8Array(bytes) };
}

/** An answer without a body that nobody keeps. */
export function emptyAnswer(status: number, headers: Answer["headers"] = []): Answer {
  return { status, headers: [NO_STORE, ...headers], text: null };
}

export const asResponse = ({ status, headers, text, bytes }: Answer): Response =>
  new Response(bytes ?? text, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
