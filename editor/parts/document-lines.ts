import type { Json, JsonObject, RuleSetDocument, Schema, Schemas } from "../api/answers.ts";
import { breathing } from "../api/breathing.ts";
import { isList, isObject } from "./shape/forms.ts";
import {
  itemPlace,
  itemsPlace,
  memberPlace,
  NO_PLACE,
  orderedMembers,
  placeOfKind,
  placeOfValue,
  type SchemaPlace,
} from "./shape/schema-place.ts";

/** Rows that are this short stand in one line. */
const SHORT = 100;

/** Rows as they were written last: values are never changed in place, so of a long list only what changed is written anew. */
const written = new WeakMap<
  JsonObject,
  { readonly schema: Schema; readonly indent: string; readonly text: string }
>();

/** A document as people write it: members in the order of the schema, short rows in one line. Without its hash. */
export function documentText({ hash: _hash, ...document }: RuleSetDocument, schemas: Schemas): string {
  const kind = placeOfKind(schemas, document.kind);
  // Spread of a JSON object.
  const header = document as unknown as Parameters<typeof orderedMembers>[2];
  const members = orderedMembers(schemas, { ...kind, schema: { ...kind.schema, properties: {} } }, header);
  const [last, others] = [members.filter(isBody), members.filter((member) => !isBody(member))];
  const texts = [...others, ...last].map(
    ([name, held]) =>
      `  ${JSON.stringify(name)}: ${lines(schemas, placeWithin(schemas, kind, name, held), held, "  ")}`,
  );
  return `{\n${texts.join(",\n")}\n}\n`;
}

/** Rows of a list that are written a part at a time. */
const MANY = 400;

interface LongRows {
  readonly rows: readonly Json[];
  readonly items: SchemaPlace;
  readonly indent: string;
}

/** Lists of a document that take long to be written. */
export function longRows(document: RuleSetDocument, schemas: Schemas): readonly LongRows[] {
  const found: LongRows[] = [];
  const walk = (place: SchemaPlace, value: Json, indent: string): void => {
    const inner = `${indent}  `;
    if (isList(value) && value.length > MANY)
      found.push({ rows: value, items: itemsPlace(schemas, place), indent: inner });
    if (isObject(value))
      for (const [name, held] of Object.entries(value))
        walk(placeWithin(schemas, place, name, held), held, inner);
  };
  // A document is a JSON object whose header has names.
  walk(placeOfKind(schemas, document.kind), document as unknown as JsonObject, "");
  return found;
}

/** Writes the long lists of a document a little at a time; its text is then had at once. */
export async function prepareText(document: RuleSetDocument, schemas: Schemas): Promise<void> {
  const breathe = breathing();
  for (const { rows, items, indent } of longRows(document, schemas))
    for (const [index, row] of rows.entries()) {
      rowLines(schemas, items, row, indent);
      if (index % 50 === 0) await breathe();
    }
}

function isBody([name]: readonly [string, Json]): boolean {
  return name === "body";
}

/** A value's own place, where it has an order of its own. */
function placeWithin(schemas: Schemas, place: SchemaPlace, name: string, held: Json): SchemaPlace {
  return typeof held === "object" && held !== null ? memberPlace(schemas, place, name, held) : NO_PLACE;
}

/** A value with the members of its objects in the order of their schemas; stored documents have them by name. */
function lines(schemas: Schemas, place: SchemaPlace, value: Json, indent: string): string {
  const short = indent.length > 2 ? oneLine(schemas, place, value, SHORT) : undefined;
  if (short !== undefined) return short;
  const inner = `${indent}  `;
  if (isList(value) && value.length > 0) {
    const items = itemsPlace(schemas, place);
    return `[\n${value.map((item) => inner + rowLines(schemas, items, item, inner)).join(",\n")}\n${indent}]`;
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    const members = orderedMembers(schemas, place, value).map(
      ([name, held]) =>
        `${inner}${JSON.stringify(name)}: ${lines(schemas, placeWithin(schemas, place, name, held), held, inner)}`,
    );
    return `{\n${members.join(",\n")}\n${indent}}`;
  }
  return isList(value) ? "[]" : isObject(value) ? "{}" : JSON.stringify(value);
}

function rowLines(schemas: Schemas, items: SchemaPlace, row: Json, indent: string): string {
  const place = placeOfValue(schemas, items, row);
  if (!isObject(row)) return lines(schemas, place, row, indent);
  const known = written.get(row);
  if (known?.schema === place.schema && known.indent === indent) return known.text;
  const text = lines(schemas, place, row, indent);
  written.set(row, { schema: place.schema, indent, text });
  return text;
}

/** A value in one line; `undefined` where that would be longer than there is room. */
function oneLine(schemas: Schemas, place: SchemaPlace, value: Json, room: number): string | undefined {
  if (!isList(value) && !isObject(value)) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const parts: string[] = [];
  let left = room - 2;
  const put = (name: string, at: SchemaPlace, held: Json): boolean => {
    const text = oneLine(schemas, at, held, left);
    if (text === undefined) return false;
    parts.push(name + text);
    left -= name.length + text.length + 2;
    return left >= -4;
  };
  const isShort = isList(value)
    ? value.every((item) => put("", typeof item === "object" ? itemPlace(schemas, place, item) : place, item))
    : orderedMembers(schemas, place, value).every(([name, held]) =>
        put(`${JSON.stringify(name)}: `, placeWithin(schemas, place, name, held), held),
      );
  if (!isShort) return undefined;
  const within = parts.join(", ");
  const text = isList(value) ? `[${within}]` : within === "" ? "{}" : `{ ${within} }`;
  return text.length <= room ? text : undefined;
}
