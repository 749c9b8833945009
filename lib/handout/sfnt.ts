import { inflateSync } from "node:zlib";

const WOFF = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * A WOFF file (W3C, version 1.0) as the plain typeface inside it. The PDF writer could open it by itself, and would unpack
 * it slowly for every document.
 * @throws Error for any other file.
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error("not a WOFF file of version 1.0");
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, index));
  const log = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(SFNT_HEADER + tables.length * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8); // the flavour of what is inside
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(2 ** log * SFNT_ENTRY, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE((tables.length - 2 ** log) * SFNT_ENTRY, 10);
  let offset = head.length;
  tables.forEach(({ tag, checksum, content }, index) => {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    head.writeUInt32BE(tag, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(content.length, at + 12);
    offset += padded(content.length);
  });
  const bodies = tables.map(({ content }) => Buffer.concat([content], padded(content.length)));
  return Buffer.concat([head, ...bodies]);
}

type Table = { tag: number; checksum: number; content: Buffer };

function tableAt(woff: Buffer, index: number): Table {
  const at = WOFF_HEADER + index * WOFF_ENTRY;
  const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const body = woff.subarray(offset, offset + packed);
  return {
    tag: woff.readUInt32BE(at),
    checksum: woff.readUInt32BE(at + 16),
    content: packed < length ? inflateSync(body) : body,
  };
}

/** Every table begins at a multiple of four. */
const padded = (length: number): number => Math.ceil(length / 4) * 4;
