import type { Fact, Schemas } from "../../api/answers.ts";
import { labelOf } from "../../parts/shape/described.ts";
import { itemsPlace, memberPlace, placeOfFile, type SchemaPlace } from "../../parts/shape/schema-place.ts";
import { inLanguage, type Language } from "../../words/words.ts";
import type { UsePlace } from "./mapping-uses.ts";

/** What fields of a claim are called by. */
export interface ClaimShape {
  readonly schemas: Schemas;
  /** By id and by Chinese name. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly language: Language;
}

/** The schema of what a value of a mapping becomes. */
export function schemaPlaceOf(place: UsePlace, schemas: Schemas): SchemaPlace {
  const claim = placeOfFile(schemas, "claim.schema.json");
  if (!("path" in place)) {
    const lists = memberPlace(schemas, claim, place.list, []);
    return memberPlace(schemas, itemsPlace(schemas, lists), place.field, "");
  }
  const [section = "", name] = place.path.split(".");
  if (name === undefined) return memberPlace(schemas, claim, section, "");
  return memberPlace(schemas, memberPlace(schemas, claim, section, {}), name, "");
}

/** The fact that a value of a mapping is, where it is one by itself. */
export function factOf(place: UsePlace, facts: ClaimShape["facts"]): Fact | undefined {
  if (!("path" in place)) return undefined;
  const [section, name = ""] = place.path.split(".");
  return section === "setlinfo"
    ? [...facts.values()].find(({ path }) => path === place.path)
    : facts.get(name);
}

/** What a value of a mapping is called: the field, and of a list which entry. */
export function placeLabel(place: UsePlace, { schemas, facts, language }: ClaimShape): string {
  const at = schemaPlaceOf(place, schemas);
  if ("path" in place) {
    const [section = "", name = section] = place.path.split(".");
    if (section === "setlinfo" || section === name) return labelOf(at, name, language);
    const fact = facts.get(name);
    return fact ? inLanguage(fact.alias, language) : name;
  }
  const claim = placeOfFile(schemas, "claim.schema.json");
  const list = labelOf(memberPlace(schemas, claim, place.list, []), place.list, language);
  return `${list} ${place.index + 1} · ${labelOf(at, place.field, language)}`;
}
