import type { Schemas } from "../documents/schema-check.ts";
import { wordsOf } from "../documents/schema-words.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { isJsonObject, type JsonObject } from "../domain/json.ts";
import { COLUMN_NAMES } from "./column-names.ts";

const SETTLEMENT = "claim.schema.json#/definitions/settlement";
/** Of these, which names tell who somebody is and are not kept, no column need be sent. */
const DROPPED = "drop";

/**
 * The place in a claim that a column's heading names, by `headingKey`: the official field name, what the settlement list
 * and the fact dictionary call it in either language, and what exports do. Derived facts are named where they are among
 * `accepted`, those that a policy lets callers give.
 */
export function columnPlaces(
  schemas: Schemas,
  facts: FactDictionary,
  accepted: readonly string[],
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const add = (place: string, names: readonly (string | undefined)[]): void => {
    for (const name of names) {
      const key = headingKey(name ?? "");
      if (key !== "" && !places.has(key)) places.set(key, place);
    }
  };
  const given = accepted.flatMap((id) => facts.find(id) ?? []);
  for (const [place, names] of Object.entries(COLUMN_NAMES)) {
    if (!place.startsWith("given.") || given.some(({ id }) => place === `given.${id}`)) add(place, names);
  }
  add("id", ["id"]);
  add("revision", ["revision", "修订号"]);
  for (const [name, schema] of settlementFields(schemas)) {
    const words = wordsOf(schema);
    const place = `setlinfo.${name}`;
    add(place, [name, place, ...[words?.zh, words?.en].map((text) => text?.split(/[：:，,；;。（(]/u)[0])]);
  }
  for (const { path, alias } of facts.facts)
    if (path?.startsWith("setlinfo.")) add(path, [alias.zh, alias.en]);
  for (const { id, alias } of given) add(`given.${id}`, [id, `given.${id}`, alias.zh, alias.en]);
  return places;
}

/** What exports call a code, one as well as the other. */
const CODE = /(?:编码|代码|编号)(?=\d*$)/u;

/** A heading without what makes no difference: case, width, blanks, signs, what stands in brackets, and which word for a code. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([【][^)\]】]*[)\]】]/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(CODE, "编码");
}

function settlementFields({ index }: Schemas): readonly (readonly [string, JsonObject])[] {
  const { properties } = index.at(SETTLEMENT);
  return Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([name, schema]) =>
    isJsonObject(schema) && schema["x-identity"] !== DROPPED ? [[name, schema] as const] : [],
  );
}
