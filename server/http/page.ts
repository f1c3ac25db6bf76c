import type { Json } from "../domain/json.ts";
import { Problem } from "./problem.ts";

/** Items of a page where the request does not say. */
const DEFAULT_LIMIT = 50;

/** Members of the query of every list that is given in pages. */
export const pageQuery = {
  limit: {
    type: "string",
    pattern: "^([1-9]\\d?|1\\d\\d|200)$",
    description: "Items of a page, 1 to 200; 50 by default. 每页条数。",
  },
  cursor: {
    type: "string",
    pattern: "^[A-Za-z0-9_-]{1,2000}$",
    description: "The `next` of the page before, as it is. 上一页答复中的 next。",
  },
} as const;

/** The answer's member that leads to the next page. */
export const nextCursor = {
  type: "string",
  description: "Cursor of the next page; absent on the last. 下一页游标，末页无此项。",
} as const;

export interface PageQuery {
  readonly limit?: string;
  readonly cursor?: string;
}

/** How many items are wanted, and after which place; the first where `after` is absent. */
export interface PageRequest<P> {
  readonly limit: number;
  readonly after: P | undefined;
}

/** Reads what `pageQuery` has let pass. Throws `Problem` (`invalid-cursor`) where `isPlace` does not know the cursor's place. */
export function pageRequest<P extends Json>(
  { limit, cursor }: PageQuery,
  isPlace: (value: Json) => value is P,
): PageRequest<P> {
  const place = cursor === undefined ? undefined : placeIn(cursor);
  if (place !== undefined && !isPlace(place)) throw new Problem("invalid-cursor");
  return { limit: limit === undefined ? DEFAULT_LIMIT : Number(limit), after: place };
}

/** The `next` member of a page that ends at a place: opaque, and no secret. Nothing on the last page. */
export function nextPage(place: Json | undefined): { readonly next?: string } {
  return place === undefined ? {} : { next: Buffer.from(JSON.stringify(place)).toString("base64url") };
}

/** A page of a list that is held as a whole, sorted by `keyOf`, whose keys are distinct. */
export function pageOf<T>(
  sorted: readonly T[],
  keyOf: (item: T) => string,
  query: PageQuery,
): { readonly items: readonly T[]; readonly next?: string } {
  const { limit, after } = pageRequest(query, isKey);
  const left = after === undefined ? sorted : sorted.filter((item) => keyOf(item) > after);
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return { items, ...nextPage(last !== undefined && left.length > limit ? keyOf(last) : undefined) };
}

function isKey(value: Json): value is string {
  return typeof value === "string";
}

function placeIn(cursor: string): Json {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new Problem("invalid-cursor");
  }
}
