import type { Claim } from "../../schemas/types.ts";
import type { Described } from "../documents/described.ts";
import { plainDecimal } from "../documents/plain-decimal.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { sha256Hex } from "../documents/sha256.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { encoded, TextBytes } from "../domain/text-bytes.ts";
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
  readonly members: Map<string, Member>;
  /** The members of objects that stood here, in the order of RFC 8785. */
  readonly orders: MemberOrder[];
  item: Place | undefined;
}

interface Member {
  readonly name: string;
  /** The name as it is written, with its colon. */
  readonly written: Uint8Array;
  readonly place: Place;
}

interface MemberOrder {
  /** As the object had them. */
  readonly names: readonly string[];
  readonly sorted: readonly Member[];
}

/** Orders that a place remembers: most objects of one place have their members in the same few. */
const MOST_ORDERS = 12;

/**
 * The content and hash of `recordedForm`, made at the pace of a stream: what the schema says about a place is looked up
 * once, and not again for every claim. Sound because nothing in `claim.schema.json` makes a field an identity or a
 * decimal by its value; a test holds both forms equal.
 */
export function compileRecordedForm(schemas: Schemas, keyed: KeyedHash): (claim: Claim) => RecordedText {
  const root = placeOf(schemas.describe("claim.schema.json", {}));
  const to = new TextBytes(8192);
  return (claim) => {
    to.cut(0);
    // What was read as a claim is JSON.
    const json = { ...(claim as unknown as object), revision: revisionOf(claim) } as unknown as Json;
    write(json, root, "", keyed, to);
    return { text: to.toString(), hash: sha256Hex(to.filled) };
  };
}

function placeOf(described: Described): Place {
  // The schema has been checked: one of three words.
  const handling = described.annotation("x-identity") as IdentityHandling | undefined;
  const { isDecimal } = described;
  return { isDecimal, handling, described, members: new Map(), orders: [], item: undefined };
}

const NOTHING = encoded("null");
const COMMA = encoded(",");
const OPEN = encoded("{");
const CLOSE = encoded("}");
const OPEN_LIST = encoded("[");
const CLOSE_LIST = encoded("]");

function write(value: Json, place: Place, name: string, keyed: KeyedHash, to: TextBytes): void {
  if (isJsonList(value)) {
    place.item ??= placeOf(place.described.item(0));
    to.put(OPEN_LIST);
    for (let at = 0; at < value.length; at++) {
      if (at > 0) to.put(COMMA);
      const item = value[at] ?? null;
      if (isDropped(item, place.item)) to.put(NOTHING);
      else write(item, place.item, name, keyed, to);
    }
    to.put(CLOSE_LIST);
  } else if (isJsonObject(value)) {
    to.put(OPEN);
    let isFirst = true;
    for (const member of membersOf(Object.keys(value), place)) {
      const held = value[member.name] ?? null;
      if (isDropped(held, member.place)) continue;
      if (!isFirst) to.put(COMMA);
      isFirst = false;
      to.put(member.written);
      write(held, member.place, member.name, keyed, to);
    }
    to.put(CLOSE);
  } else if (place.handling === "key") to.json(keyed(`${name}:${value}`));
  else writeScalar(place.isDecimal ? plainDecimal(value) : value, to);
}

function writeScalar(value: Json, to: TextBytes): void {
  if (typeof value === "string") to.json(value);
  else if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) to.whole(value);
  else to.text(JSON.stringify(value));
}

/** Whether a field is left out; an empty id is nobody's. */
function isDropped(value: Json, { handling }: Place): boolean {
  if (handling === undefined || (typeof value === "object" && value !== null)) return false;
  return handling === "drop" || (handling === "key" && value === "");
}

function membersOf(names: readonly string[], place: Place): readonly Member[] {
  for (const order of place.orders) if (isSame(order.names, names)) return order.sorted;
  const sorted = [...names].sort().map((name) => memberOf(name, place));
  if (place.orders.length < MOST_ORDERS) place.orders.push({ names, sorted });
  return sorted;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function memberOf(name: string, place: Place): Member {
  const known = place.members.get(name);
  if (known) return known;
  const written = encoded(`${JSON.stringify(name)}:`);
  const member = { name, written, place: placeOf(place.described.member(name)) };
  place.members.set(name, member);
  return member;
}
