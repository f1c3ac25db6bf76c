import type { Citation } from "../../schemas/types.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";

/** The citations of a resolved rule set, and what the child's own clauses are called there. */
export interface MergedCitations {
  /** The child's, at their places, and after them those of the base that it does not repeat. */
  readonly citations: readonly Citation[];
  /** New names of the child's clauses that are called as clauses of another document in the base. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What a body calls a citation by. */
export function nameOfCitation({ key, clause }: Citation): string {
  return key ?? clause;
}

/** Citations of child and base side by side; where two documents call a clause the same, the child's gets a key. */
export function mergeCitations(
  own: readonly Citation[],
  inherited: readonly Citation[],
  id: string,
): MergedCitations {
  const taken = new Map(inherited.map((citation) => [nameOfCitation(citation), citation]));
  const renamed = new Map<string, string>();
  const citations = own.map((citation) => {
    const name = nameOfCitation(citation);
    const other = taken.get(name);
    if (!other || isSame(citation, other)) return citation;
    const key = `${name}@${id}`;
    renamed.set(name, key);
    return { ...citation, key };
  });
  const others = inherited.filter((citation) => !citations.some((each) => isSame(each, citation)));
  return { citations: [...citations, ...others], renamed };
}

function isSame(a: Citation, b: Citation): boolean {
  return a.document === b.document && a.clause === b.clause && a.quote === b.quote;
}

/** A value with the clauses in it called by their new names. */
export function withClauses(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (renamed.size === 0) return value;
  if (isJsonList(value)) return value.map((item) => withClauses(item, renamed));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isClause = name === "clause" && typeof member === "string";
      return [name, isClause ? (renamed.get(member) ?? member) : withClauses(member, renamed)];
    }),
  );
}
