/** A block of a block file: a gzip member by itself, so that it is read without what stands before it. */
export interface Block {
  /** Where it begins, and how many bytes it has, packed. */
  readonly at: number;
  readonly bytes: number;
  readonly lines: number;
  /** SHA-256 of its packed bytes. */
  readonly hash: string;
}

/** UTF-16 units of a block's lines before packing, at least, but for the last. */
export const BLOCK_LENGTH = 1_048_576;
