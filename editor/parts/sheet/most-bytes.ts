/** Bytes of a file that is still read. */
export const MOST_BYTES = 30_000_000;
