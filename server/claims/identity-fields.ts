import type { Described } from "../documents/described.ts";
import { isJsonList, isJsonObject } from "../domain/json.ts";

/**
 * What becomes of a field that tells who somebody is (`x-identity` in `claim.schema.json`): it is dropped; a keyed hash
 * takes its place, by which claims of one person are still known to be his; or, as it only leads to the stay in other
 * systems, it stays with the claim and is dropped where that becomes a test case.
 */
export type IdentityHandling = "drop" | "key" | "trace";

/** A field of a claim that tells who somebody is. */
export interface IdentityField {
  /** Names and positions from the claim to it. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly handling: IdentityHandling;
}

/** Every such field that a claim has, as its schema marks them. */
export function identityFields(
  claim: Described,
  path: readonly (string | number)[] = [],
): readonly IdentityField[] {
  const { value } = claim;
  if (isJsonList(value)) return value.flatMap((_, at) => identityFields(claim.item(at), [...path, at]));
  if (isJsonObject(value))
    return Object.keys(value).flatMap((name) => identityFields(claim.member(name), [...path, name]));
  const handling = claim.annotation("x-identity");
  // The schema has been checked: one of three words.
  return handling === undefined
    ? []
    : [{ path, value: String(value), handling: handling as IdentityHandling }];
}
