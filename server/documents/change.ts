import type { Json } from "../domain/json.ts";
import type { Words } from "./schema-words.ts";

/** One step on the way from a document to a value in it. */
export type Step =
  | { readonly by: "member"; readonly name: string; readonly label: Words }
  /** A row of a list, by the members that name it (the schema's `x-key`). */
  | { readonly by: "key"; readonly name: string; readonly label: Words; readonly key: readonly string[] }
  /** An item of a list without key; `name` is its position, from 0. */
  | { readonly by: "position"; readonly name: string; readonly label: Words };

/** One difference between two versions of a document, both in canonical form. */
export interface Change {
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** JSON pointer into the new version; for `removed` into the old one. */
  readonly pointer: string;
  readonly path: readonly Step[];
  /** The old value; for `moved` the old position among the rows, from 0. Absent for `added`. */
  readonly before?: Json;
  /** The new value; for `moved` the new position. Absent for `removed`. */
  readonly after?: Json;
}

/** The way to a change in words: `系数表 › 二级医院 › 系数`. */
export function pathInWords({ path }: Change, language: keyof Words): string {
  return path.map(({ label }) => label[language]).join(" › ");
}
