import type { Json, RuleSetDocument, Schemas } from "../api/answers.ts";
import { isList, isObject } from "./shape/forms.ts";
import {
  itemPlace,
  memberPlace,
  orderedMembers,
  placeOfKind,
  type SchemaPlace,
} from "./shape/schema-place.ts";

/** Rows that are this short stand in one line. */
const SHORT = 100;

/** A document as people write it: members in the order of the schema, short rows in one line. Without its hash. */
export function documentText({ hash: _hash, ...document }: RuleSetDocument, schemas: Schemas): string {
  const kind = placeOfKind(schemas, document.kind);
  // Spread of a JSON object.
  const header = document as unknown as Parameters<typeof orderedMembers>[2];
  const members = orderedMembers(schemas, { ...kind, schema: { ...kind.schema, properties: {} } }, header);
  const ordered = members.map(([name, held]) => {
    return [name, inOrder(schemas, memberPlace(schemas, kind, name, held), held)] as const;
  });
  const [last, others] = [ordered.filter(isBody), ordered.filter((member) => !isBody(member))];
  return `${lines(Object.fromEntries([...others, ...last]), "")}\n`;
}

function isBody([name]: readonly [string, Json]): boolean {
  return name === "body";
}

/** A value with the members of its objects in the order of their schemas; stored documents have them by name. */
function inOrder(schemas: Schemas, place: SchemaPlace, value: Json): Json {
  if (isList(value))
    return value.map((item) =>
      isList(item) || isObject(item) ? inOrder(schemas, itemPlace(schemas, place, item), item) : item,
    );
  if (!isObject(value)) return value;
  const members = orderedMembers(schemas, place, value).map(
    ([name, held]) => [name, inOrder(schemas, memberPlace(schemas, place, name, held), held)] as const,
  );
  return Object.fromEntries(members);
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
