/** The longest pages that the service gives. */
const LONGEST = "200";

export type Query = Readonly<Record<string, string | undefined>>;

/** One page of a list, and up to which moment and entry of the log it knew. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string | undefined;
  readonly known?: { readonly at: string; readonly seq: string } | undefined;
}

/**
 * All items of a list that is given in pages, read to its last. What the first page was answered by, all others are, so
 * that a publication in between tears nothing. Throws what `readPage` throws.
 */
export async function everyItem<T>(readPage: (query: Query) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let query: Query = { limit: LONGEST };
  while (true) {
    const page = await readPage(query);
    items.push(...page.items);
    if (page.next === undefined) return items;
    const seen = page.known ? { knownAt: page.known.at, knownSeq: page.known.seq } : {};
    query = { limit: LONGEST, ...seen, cursor: page.next };
  }
}
