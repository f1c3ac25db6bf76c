import type { ClaimMapping } from "../../../schemas/types.ts";
import { isMappingShape } from "./mapping-shape.ts";
import { columnsOf } from "./mapping-uses.ts";

const KEPT = "yice.claim-mappings";
/** Mappings that a browser remembers. */
const MOST = 10;

interface Remembered {
  readonly jurisdiction: string;
  readonly mapping: ClaimMapping;
}

/** The mapping that was last used here for a table whose headings hold all of its columns. */
export function rememberedMapping(
  jurisdiction: string,
  headings: readonly string[],
): ClaimMapping | undefined {
  return kept().find(
    (each) =>
      each.jurisdiction === jurisdiction &&
      [...columnsOf(each.mapping)].every((column) => headings.includes(column)),
  )?.mapping;
}

/** Remembers a mapping that was used, in this browser, instead of what was remembered for the same columns. */
export function rememberMapping(jurisdiction: string, mapping: ClaimMapping): void {
  const same = (each: Remembered): boolean =>
    each.jurisdiction === jurisdiction && signatureOf(each.mapping) === signatureOf(mapping);
  const others = kept().filter((each) => !same(each));
  localStorage.setItem(KEPT, JSON.stringify([{ jurisdiction, mapping }, ...others].slice(0, MOST)));
}

function signatureOf(mapping: ClaimMapping): string {
  return JSON.stringify([...columnsOf(mapping)].sort());
}

function kept(): readonly Remembered[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(found) ? found.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

/** What lies in a browser may be of another version of this page. */
function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === "object" &&
    value !== null &&
    "jurisdiction" in value &&
    "mapping" in value &&
    isMappingShape(value.mapping)
  );
}
