import { toText } from "../domain/exact.ts";
import type { FactType } from "../domain/fact.ts";
import { isExact, isList, type Value } from "../domain/value.ts";
import { isMissing } from "./comparison.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A list is read out up to this many items; then its length is said. */
const SPOKEN_ITEMS = 12;

/** A value as people write it, with the unit of the fact it belongs to or is compared with; a code by its name. */
export function valueInWords(
  value: Value,
  type: FactType | undefined,
  words: Vocabulary,
  nameOf: (value: string) => string | undefined = () => undefined,
): string {
  if (isMissing(value)) return words.missing;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return type?.type === "date" ? value : words.quoted(nameOf(value) ?? value);
  if (typeof value === "number" || isExact(value)) {
    const unit = type?.type === "number" ? words.units[type.unit] : "";
    return (isExact(value) ? toText(value) : String(value)) + unit;
  }
  if (!isList(value)) return `{${Object.keys(value).join(words.comma)}}`;
  const itemType = type?.type === "list" ? type.items : type;
  const items = value.slice(0, SPOKEN_ITEMS).map((item) => valueInWords(item, itemType, words, nameOf));
  const spoken = items.length === 0 ? "[]" : items.join(words.comma);
  return value.length > SPOKEN_ITEMS ? words.andMore(spoken, value.length) : spoken;
}
