import { TextDecoder } from "node:util";

/** Bytes looked at before the encoding is settled: a table's headings and first rows. */
export const SAMPLE_BYTES = 65_536;

export type TableEncoding = "utf-8" | "gb18030";

/** The bytes are no text of the encoding found from the beginning of the table. */
export class UndecodableText extends Error {
  readonly encoding: TableEncoding;

  constructor(encoding: TableEncoding) {
    super(`the text is not valid ${encoding}`);
    this.name = "UndecodableText";
    this.encoding = encoding;
  }
}

/**
 * Decodes a stream of bytes as UTF-8 or GB18030, the two in which tables arrive: UTF-8 when a byte order mark says so or
 * the first 64 KiB are valid UTF-8, else GB18030. Nothing is replaced: a byte that fits neither throws
 * `UndecodableText`, as does a table that starts as UTF-8 and later is not.
 */
export async function* decodeTable(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    if (decoder) {
      yield decodePart(decoder, chunk, true);
      continue;
    }
    held = joined(held, chunk);
    if (held.length < SAMPLE_BYTES) continue;
    decoder = decoderOf(encodingOf(held, true));
    yield decodePart(decoder, held, true);
  }
  if (decoder) yield decodePart(decoder, new Uint8Array(), false);
  else yield decodePart(decoderOf(encodingOf(held, false)), held, false);
}

/** Encoding of a table that begins (`goesOn`) with, or is, these bytes. */
export function encodingOf(bytes: Uint8Array, goesOn: boolean): TableEncoding {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: goesOn });
    return "utf-8";
  } catch {
    return hasMark(bytes) ? "utf-8" : "gb18030";
  }
}

function decoderOf(encoding: TableEncoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true });
}

function decodePart(decoder: TextDecoder, bytes: Uint8Array, goesOn: boolean): string {
  try {
    return decoder.decode(bytes, { stream: goesOn });
  } catch {
    throw new UndecodableText(decoder.encoding === "utf-8" ? "utf-8" : "gb18030");
  }
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
