import type { Json, RuleSetDocument, Schemas } from "../api/answers.ts";
import { isList, isObject } from "./shape/forms.ts";
import { memberPlace, orderedMembers, placeOfKind } from "./shape/schema-place.ts";

/** Rows that are this short stand in one line. */
const SHORT = 100;

/** A document as people write it: members in the order of the schema, short rows in one line. Without its hash. */
export function documentText({ hash: _hash, ...document }: RuleSetDocument, schemas: Schemas): string {
  const kind = placeOfKind(schemas, document.kind);
  // Spread of a JSON object.
  const header = document as unknown as Parameters<typeof orderedMembers>[2];
  const members = orderedMembers(schemas, { ...kind, schema: { ...kind.schema, properties: {} } }, header);
  const body = memberPlace(schemas, kind, "body", document.body);
  const ordered = Object.fromEntries(members.filter(([name]) => name !== "body"));
  const rules = Object.fromEntries(orderedMembers(schemas, body, document.body));
  return `${lines({ ...ordered, body: rules }, "")}\n`;
}

function lines(value: Json, indent: string): string {
  const short = oneLine(value);
  if (short.length <= SHORT && (isList(value) || isObject(value)) && indent.length > 2) return short;
  const inner = `${indent}  `;
  if (isList(value) && value.length > 0)
    return `[\n${value.map((item) => inner + lines(item, inner)).join(",\n")}\n${indent}]`;
  if (isObject(value) && Object.keys(value).length > 0) {
    const members = Object.entries(value).map(
      ([name, held]) => `${inner}${JSON.stringify(name)}: ${lines(held, inner)}`,
    );
    return `{\n${members.join(",\n")}\n${indent}}`;
  }
  return short;
}

function oneLine(value: Json): string {
  if (isList(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, held]) => `${JSON.stringify(name)}: ${oneLine(held)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
