import { once } from "node:events";
import type { Writable } from "node:stream";

/** What a command reads and writes; standard output is for results only, messages go beside it. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Writable;
  readonly messages: Writable;
  /** Whether somebody watches the messages while results go elsewhere. */
  readonly showsProgress: boolean;
  /** Width that tables are fitted into, in columns of the terminal. */
  readonly columns: number;
  /** Folder that relative paths start from. */
  readonly folder: string;
}

/** Writes at the pace of the reader: resolves once the stream takes more. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
