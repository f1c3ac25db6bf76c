import { listedName, valueName } from "../../parts/shape/value-names.ts";
import { describedIn, inLanguage } from "../../words/words.ts";
import { type ClaimShape, factOf, schemaPlaceOf } from "./claim-shape.ts";
import type { UsePlace } from "./mapping-uses.ts";

/** A code with its name. */
export interface CodeChoice {
  readonly value: string;
  readonly label: string;
}

const YES_NO = {
  zh: [
    { value: "true", label: "是" },
    { value: "false", label: "否" },
  ],
  en: [
    { value: "true", label: "yes" },
    { value: "false", label: "no" },
  ],
} as const;

/** The codes that a field holds, by what its schema and the fact dictionary call them; none where it holds other texts. */
export function codeChoices(place: UsePlace, shape: ClaimShape): readonly CodeChoice[] {
  const { schemas, facts, language } = shape;
  const { schema, description } = schemaPlaceOf(place, schemas);
  const fact = factOf(place, facts);
  if (fact?.type.type === "boolean") return YES_NO[language];
  // Other facts have names for a few of their values only, as "none".
  const isCoded = fact?.type.values !== undefined || fact?.origin === "claim";
  const named = { ...schema["x-values"], ...(isCoded ? fact.valueNames : {}) };
  const codes = [...new Set([...(schema.enum ?? []).map(String), ...Object.keys(named)])].sort();
  const what = description === undefined ? "" : describedIn(description, language);
  return codes.map((code) => {
    const name = named[code];
    const said = name ? inLanguage(name, language) : listedName(what, code);
    return { value: code, label: `${code} ${said ?? valueName(schema, code, language)}` };
  });
}
