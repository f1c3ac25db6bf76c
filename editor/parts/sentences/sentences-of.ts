import type { Json, JsonObject, Schemas } from "../../api/answers.ts";
import { inLanguage, type Text } from "../../words/words.ts";
import { conditionWords, factWords, type Telling, valueWords } from "../shape/condition-words.ts";
import { labelOf } from "../shape/described.ts";
import { formOf, isList, isObject } from "../shape/forms.ts";
import { formulaWords, roundingWords } from "../shape/formula-words.ts";
import { ORIGIN_WORDS, type Origins } from "../shape/origins.ts";
import { rangeWords } from "../shape/range-words.ts";
import {
  itemPlace,
  memberPlace,
  orderedMembers,
  type SchemaPlace,
  valueSchema,
} from "../shape/schema-place.ts";
import { valueName } from "../shape/value-names.ts";

/** A part of a document in words: a sentence, and what stands under it. */
export interface Sentence {
  readonly words: string;
  readonly clause?: string;
  readonly under: readonly Sentence[];
}

export interface Speaking extends Telling {
  readonly schemas: Schemas;
  /** What ranges are of, where the part that holds them names a fact. */
  readonly subject?: string;
  /** Where values come from, of a rule set that inherits and is told whole. */
  readonly origins?: Origins | undefined;
}

/** Rows of one list that are told in words; the rest is counted. */
const MOST_ROWS = 30;

/** What an object says, member by member, in the order of its schema. */
export function sentencesOf(
  place: SchemaPlace,
  value: JsonObject,
  told: Speaking,
  pointer = "/body",
): readonly Sentence[] {
  const speaking = typeof value.fact === "string" ? { ...told, subject: factWords(value.fact, told) } : told;
  const lines: Sentence[] = [];
  const plain: string[] = [];
  for (const [name, held] of orderedMembers(speaking.schemas, place, value)) {
    if (NOT_TOLD.includes(name)) continue;
    const at = memberPlace(speaking.schemas, place, name, held);
    const here = `${pointer}/${name}`;
    const label = `${labelOf(at, name, speaking.language)}${originWords(here, speaking)}`;
    if (isList(held) && held.some(isObject))
      lines.push(listSentence(at, label, held.filter(isObject), speaking, here));
    else if (formOf(at, held) === "parts" && isObject(held))
      lines.push({
        words: `${label}${COLON[speaking.language]}`,
        under: sentencesOf(at, held, speaking, here),
      });
    else plain.push(memberWords(at, label, held, speaking));
  }
  const ends = speaking.language === "zh" ? "；" : "; ";
  return [
    ...(plain.length > 0 ? [{ words: `${plain.join(ends)}${STOP[speaking.language]}`, under: [] }] : []),
    ...lines,
  ];
}

const COLON = { zh: "：", en: ": " } as const;
const STOP = { zh: "。", en: "." } as const;
/** Told in the sentence of their row. */
const NOT_TOLD = ["name", "title", "clause", "when", "from", "until", "bounds"];

function listSentence(
  place: SchemaPlace,
  label: string,
  rows: readonly JsonObject[],
  speaking: Speaking,
  pointer: string,
): Sentence {
  const { language } = speaking;
  const left = rows.length - MOST_ROWS;
  const count = language === "zh" ? `${label}，共 ${rows.length} 项：` : `${label}, ${rows.length}:`;
  const rest = language === "zh" ? `其余 ${left} 项见表格。` : `${left} more: see the table.`;
  return {
    words: count,
    under: [
      ...rows
        .slice(0, MOST_ROWS)
        .map((row, index) =>
          rowSentence(itemPlace(speaking.schemas, place, row), row, speaking, `${pointer}/${index}`),
        ),
      ...(left > 0 ? [{ words: rest, under: [] }] : []),
    ],
  };
}

/** A row by its title, when it applies, and what holds then. */
function rowSentence(place: SchemaPlace, row: JsonObject, speaking: Speaking, pointer: string): Sentence {
  const zh = speaking.language === "zh";
  const named = isObject(row.title)
    ? inLanguage(row.title as unknown as Text, speaking.language)
    : String(row.name ?? row.code ?? "");
  const when = row.when === undefined ? "" : conditionWords(row.when, speaking);
  const range =
    row.bounds === undefined ? "" : rangeWords(row, speaking.subject ?? (zh ? "所依数值" : "the figure"));
  const held = [when, range].filter((part) => part !== "").join(zh ? "，且 " : " and ");
  const condition = held === "" ? "" : zh ? `当${held}时，` : `where ${held}, `;
  const [first, ...others] = sentencesOf(place, row, speaking, pointer);
  const isOneLine = first !== undefined && first.under.length === 0;
  return {
    words: `${named}${originWords(pointer, speaking)}${named === "" ? "" : COLON[speaking.language]}${condition}${isOneLine ? first.words : ""}`,
    ...(typeof row.clause === "string" ? { clause: row.clause } : {}),
    under: isOneLine ? others : first ? [first, ...others] : [],
  };
}

/** Whose a value is, behind what it is called. */
function originWords(pointer: string, { origins, language }: Speaking): string {
  const origin = origins?.of(pointer);
  if (!origin) return "";
  const words = inLanguage(origin.isOwn ? ORIGIN_WORDS.own : ORIGIN_WORDS.inherited, language);
  return language === "zh" ? `〔${words}〕` : ` [${words}]`;
}

function memberWords(place: SchemaPlace, label: string, value: Json, speaking: Speaking): string {
  const zh = speaking.language === "zh";
  const form = formOf(place, value);
  const told = (words: string): string => (zh ? `${label}为${words}` : `${label} is ${words}`);
  if (isObject(value) && typeof value.text === "string") {
    const rounding = roundingWords(value, speaking);
    const formula = formulaWords(value.text, speaking);
    const as = rounding === "" ? "" : zh ? `（${rounding}）` : ` (${rounding})`;
    return zh ? `${label} = ${formula}${as}` : `${label} = ${formula}${as}`;
  }
  if (form === "condition")
    return zh
      ? `${label}：${conditionWords(value, speaking)}`
      : `${label}: ${conditionWords(value, speaking)}`;
  if (form === "text") return told(inLanguage(value as unknown as Text, speaking.language));
  if (form === "fact") return told(quoted(factWords(String(value), speaking), speaking.language));
  if (form === "decimal" || typeof value === "number") return told(zh ? ` ${value}` : String(value));
  const schema = valueSchema(speaking.schemas, place, value);
  if (schema["x-values"]) {
    const names = [value].flat().map((each) => valueName(schema, each, speaking.language));
    return told(quoted(names.join(zh ? "、" : ", "), speaking.language));
  }
  return told(valueWords(value, speaking));
}

function quoted(words: string, language: keyof typeof COLON): string {
  return language === "zh" ? `“${words}”` : `"${words}"`;
}
