import type { Claim } from "../../schemas/types.ts";
import type { Described } from "../documents/described.ts";
import { textHash } from "../documents/hash.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { parseExact, toText } from "../domain/exact.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import type { IdentityHandling } from "./identity-fields.ts";
import type { KeyedHash } from "./keyed-hash.ts";
import { revisionOf } from "./read-claim.ts";

/** A claim in its recorded form: RFC 8785 text, and its hash. */
export interface RecordedText {
  readonly text: string;
  readonly hash: string;
}

/** What the schema says about one place of a claim, whatever stands there. */
interface Place {
  readonly isDecimal: boolean;
  readonly handling: IdentityHandling | undefined;
  readonly described: Described;
  readonly members: Map<string, Place>;
  item: Place | undefined;
}

/**
 * The content and hash of `recordedForm`, made at the pace of a stream: what the schema says about a place is looked up
 * once, and not again for every claim. Sound because nothing in `claim.schema.json` makes a field an identity or a
 * decimal by its value; a test holds both forms equal.
 */
export function compileRecordedForm(schemas: Schemas, keyed: KeyedHash): (claim: Claim) => RecordedText {
  const root = placeOf(schemas.describe("claim.schema.json", {}));
  return (claim) => {
    // What was read as a claim is JSON.
    const json = { ...(claim as unknown as object), revision: revisionOf(claim) } as unknown as Json;
    const text = textOf(json, root, "", keyed) ?? "";
    return { text, hash: textHash(text) };
  };
}

function placeOf(described: Described): Place {
  // The schema has been checked: one of three words.
  const handling = described.annotation("x-identity") as IdentityHandling | undefined;
  return { isDecimal: described.isDecimal, handling, described, members: new Map(), item: undefined };
}

/** `undefined` where the field is dropped. */
function textOf(value: Json, place: Place, name: string, keyed: KeyedHash): string | undefined {
  if (isJsonList(value)) {
    place.item ??= placeOf(place.described.item(0));
    const { item } = place;
    return `[${value.map((each) => textOf(each, item, name, keyed) ?? "null").join(",")}]`;
  }
  if (isJsonObject(value)) {
    let text = "";
    for (const member of Object.keys(value).sort()) {
      let at = place.members.get(member);
      if (!at) {
        at = placeOf(place.described.member(member));
        place.members.set(member, at);
      }
      const held = textOf(value[member] ?? null, at, member, keyed);
      if (held !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(member)}:${held}`;
    }
    return `{${text}}`;
  }
  if (place.handling === "drop") return undefined;
  // An empty id is nobody's.
  if (place.handling === "key") return value === "" ? undefined : JSON.stringify(keyed(`${name}:${value}`));
  return JSON.stringify(place.isDecimal ? plainDecimal(value) : value);
}

function plainDecimal(value: Json): Json {
  if (typeof value !== "string" && typeof value !== "number") return value;
  const exact = parseExact(String(value));
  return exact ? toText(exact) : value;
}
