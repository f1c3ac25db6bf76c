import type { Schemas } from "../documents/schema-check.ts";

/** Whether a JSON pointer into a claim leads to a field that tells who somebody is (`x-identity`). */
export function identityTest(schemas: Schemas): (pointer: string) => boolean {
  const root = schemas.describe("claim.schema.json", {});
  const known = new Map<string, boolean>();
  const test = (pointer: string): boolean => {
    let place = root;
    for (const name of pointer.split("/").slice(1))
      place = /^\d+$/.test(name) ? place.item(Number(name)) : place.member(name);
    return place.annotation("x-identity") !== undefined;
  };
  return (pointer) => {
    // Positions in lists make no difference, and are not remembered one by one.
    const named = pointer.replace(/\/\d+/g, "/0");
    const found = known.get(named) ?? test(named);
    if (known.size < MOST_KNOWN) known.set(named, found);
    return found;
  };
}

/** Hostile claims may bring any names. */
const MOST_KNOWN = 10_000;
