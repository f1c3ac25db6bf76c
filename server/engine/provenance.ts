import type { Citation } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import { nameOfCitation } from "../inheritance/merge-citations.ts";
import type { Origin } from "../inheritance/origin.ts";
import { placeInWords } from "../inheritance/place-in-words.ts";
import { RULE_SET_SCHEMA, type VersionName } from "../inheritance/rule-set.ts";
import { nameOfVersion, type RuleSetVersion } from "./rule-set-version.ts";

/** Where one place of a rule set in force comes from. */
export interface PlaceOrigin extends Origin {
  readonly words: ReturnType<typeof placeInWords>;
  readonly citation?: Citation;
}

/** Where every value of a rule set in force comes from. */
export interface Provenance {
  /** Every version along the inheritance path, its own first. */
  readonly path: readonly VersionName[];
  /** Where what no place below holds comes from. */
  readonly rest: VersionName;
  readonly places: readonly PlaceOrigin[];
}

export function provenanceOf(version: RuleSetVersion, schemas: Schemas): Provenance {
  const own = nameOfVersion(version);
  const { path = [own], origins = [], document } = version;
  // A document is the JSON value it was read from.
  const root = schemas.describe(RULE_SET_SCHEMA, document as unknown as Json);
  const places = origins.map((origin) => {
    const citation = document.citations.find((each) => nameOfCitation(each) === origin.clause);
    return { ...origin, words: placeInWords(root, origin.place), ...(citation ? { citation } : {}) };
  });
  return { path, rest: path.at(-1) ?? own, places };
}

/** Where the value at a JSON pointer into the body or the named conditions of a rule set in force comes from. */
export function originAt(version: RuleSetVersion, pointer: string): VersionName {
  const { path = [nameOfVersion(version)], origins = [] } = version;
  const holding = origins
    .filter(({ pointer: at }) => at !== undefined && (pointer === at || pointer.startsWith(`${at}/`)))
    .sort((a, b) => (b.pointer?.length ?? 0) - (a.pointer?.length ?? 0))[0];
  return holding?.of ?? path.at(-1) ?? nameOfVersion(version);
}
