import { describedIn, type Language } from "../../words/words.ts";
import type { SchemaPlace } from "./schema-place.ts";

/** A short label: the first clause of what the schema says, without its explanation. */
export function labelOf({ description }: SchemaPlace, name: string, language: Language): string {
  if (description === undefined) return name;
  const [label = name] = describedIn(description, language).split(/[：:（(；;。，]|, e\.g\./);
  return label.trim() || name;
}
