/** Where a text stands in bytes, in UTF-8: from `start` up to `end`. */
export interface BytesRange {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}
