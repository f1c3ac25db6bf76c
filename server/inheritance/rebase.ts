import type { Override, OverrideItem } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { type Place, Places } from "./place.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { RULE_SET_SCHEMA } from "./rule-set.ts";

/** What becomes of one override upon another version of its base. */
export interface RebasedItem {
  readonly name: string;
  readonly place: Place;
  readonly does: OverrideItem["do"];
  /** It applies as before; the base has come to say the same; or the base changed the same place, or lost it. */
  readonly state: "applies" | "redundant" | "conflicts";
  /** What the base said there when it was pinned, what it says now, and what the override says; absent for nothing. */
  readonly before?: Json;
  readonly now?: Json;
  readonly child?: Json;
}

/** A document of differences pinned to another version of its base. */
export interface Rebase {
  readonly document: Override;
  readonly items: readonly RebasedItem[];
  /** What keeps it from resolving upon that version; points into `document`. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Pins a document of differences, stated upon the base `before`, to the version `now` of it, every override kept, and
 * tells of each what has become of it.
 */
export function rebase(child: Override, before: Resolved, now: Resolved, schemas: Schemas): Rebase {
  const [name] = now.path;
  const pin = name && child.body.base.version !== undefined ? { version: name.version, hash: name.hash } : {};
  const document = { ...child, body: { ...child.body, base: { ...child.body.base, ...pin } } };
  const { findings } = resolve(document, "", now, schemas);
  const own = resolve(child, "", before, schemas).resolved;
  const [old, current, stated] = [before, now, own].map((each) => each && placesOf(each, schemas));
  const failed = new Set(
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ pointer }) => pointer.split("/").slice(0, 4).join("/")),
  );
  const items = child.body.overrides.map((item, index): RebasedItem => {
    const { at: place, do: does } = item;
    const values = {
      before: old?.valueAt(place),
      now: current?.valueAt(place),
      // What a schema let through is JSON.
      child: does === "remove" ? undefined : (stated?.valueAt(place) ?? (item.value as Json)),
    };
    const isFailed = failed.has(`/body/overrides/${index}`);
    return { name: item.name, place, does, state: stateOf(values, isFailed), ...present(values) };
  });
  return { document, items, findings };
}

interface Values {
  readonly before: Json | undefined;
  readonly now: Json | undefined;
  readonly child: Json | undefined;
}

function stateOf({ before, now, child }: Values, isFailed: boolean): RebasedItem["state"] {
  if (isSame(now, child)) return "redundant";
  return isFailed || !isSame(before, now) ? "conflicts" : "applies";
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : canonicalText(a) === canonicalText(b);
}

function present(values: Values): Partial<Record<keyof Values, Json>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function placesOf({ document }: Resolved, schemas: Schemas): Places {
  // A document is the JSON value it was read from.
  return new Places(schemas.describe(RULE_SET_SCHEMA, document as unknown as Json));
}
