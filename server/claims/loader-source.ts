import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { ENTRY_FIELDS } from "./claim-fields.ts";
import type { FactSource } from "./fact-source.ts";
import { readsAsItStands } from "./list-source.ts";
import { type LoadedSum, listSumsSource } from "./list-sum-source.ts";

/** Where the slots of a frame are filled from: blocks of the claim by name, and what is computed from it. */
export interface LoadedBlocks {
  readonly blocks: readonly (readonly [
    name: string,
    members: readonly (Extract<FactSource, { block: string }> & { readonly slot: number })[],
  ])[];
  readonly computed: readonly Computed[];
}

type Computed = Extract<FactSource, { load: unknown }> & { readonly slot: number };

/** The filling of a frame `f` from a claim `m` and its institution's attributes `n` as source: reads of named members. */
export function loaderSource({ blocks, computed }: LoadedBlocks, unit: SourceUnit): string {
  const parts = blocks.map(([name, members]) => {
    const read = members.map(({ slot, member, read }) => {
      const raw = `b[${literalSource(member)}]`;
      return `f[${slot}] = ${read ? `${unit.constant(read)}(${raw})` : raw};`;
    });
    const fill = unit.define(read.join(""), undefined, "f, b");
    return `{const b = m[${literalSource(name)}]; if (${unit.constant(isBlock)}(b)) ${fill}(f, b);}`;
  });
  const sums: LoadedSum[] = [];
  const loaded = computed.map((each) => {
    const { slot, sum, whole, list } = each;
    if (sum) sums.push({ sum, slot });
    if (whole) return wholeSource(each, whole, computed, unit);
    const isWithList = list !== undefined && computed.some((other) => other.whole?.block === list);
    return sum || isWithList ? "" : loading(each, unit);
  });
  return `${parts.join("")}${loaded.join("")}${listSumsSource(sums, unit)}`;
}

function loading({ slot, load }: Computed, unit: SourceUnit): string {
  return `f[${slot}] = ${unit.constant(load)}(m, n);`;
}

/** A whole block, and what is read sooner where it reads as it stands. */
function wholeSource(
  each: Computed,
  { block, type }: NonNullable<Computed["whole"]>,
  computed: readonly Computed[],
  unit: SourceUnit,
): string {
  const read = computed.filter(({ list }) => list === block);
  const slowly = [each, ...read].map((fact) => loading(fact, unit)).join("");
  const fields: readonly string[] | undefined = isEntryList(block) ? ENTRY_FIELDS[block] : undefined;
  const test = fields && readsAsItStands(type, fields, unit);
  if (test === undefined) return slowly;
  const held = `m[${literalSource(block)}]`;
  const sooner = read.map(({ slot, load, loadWritten = load }) => loading({ slot, load: loadWritten }, unit));
  return `if (${test}(${held})) {f[${each.slot}] = ${held};${sooner.join("")}} else {${slowly}}`;
}

function isEntryList(block: string): block is keyof typeof ENTRY_FIELDS {
  return Object.hasOwn(ENTRY_FIELDS, block);
}

function isBlock(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
