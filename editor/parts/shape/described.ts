import { describedIn, type Language } from "../../words/words.ts";
import type { SchemaPlace } from "./schema-place.ts";

/** Labels told before: the same few are asked for at every edit. */
const told: Readonly<Record<Language, Map<string, string>>> = { zh: new Map(), en: new Map() };

/** A short label: the first clause of what the schema says, without its explanation. */
export function labelOf({ description }: SchemaPlace, name: string, language: Language): string {
  if (description === undefined) return name;
  const known = told[language].get(description);
  if (known !== undefined) return known || name;
  const [label = ""] = describedIn(description, language).split(/[：:（(；;。，]|, e\.g\./);
  told[language].set(description, label.trim());
  return label.trim() || name;
}
