import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import type { FactSource } from "./fact-source.ts";
import { readsAsItStands } from "./list-source.ts";
import { type LoadedSum, listSumsSource } from "./list-sum-source.ts";

/** Where the slots of a frame are filled from: blocks of the claim by name, and what is computed from it. */
export interface LoadedBlocks {
  readonly blocks: readonly (readonly [
    name: string,
    members: readonly (Extract<FactSource, { block: string }> & { readonly slot: number })[],
  ])[];
  readonly computed: readonly (Extract<FactSource, { load: unknown }> & { readonly slot: number })[];
}

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
  const loaded = computed.map(({ slot, load, whole, sum }) => {
    if (sum) return void sums.push({ sum, slot });
    const loading = `${unit.constant(load)}(m, n)`;
    const test = whole && readsAsItStands(whole.type, unit);
    if (!whole || test === undefined) return `f[${slot}] = ${loading};`;
    const block = `m[${literalSource(whole.block)}]`;
    return `f[${slot}] = ${test}(${block}) ? ${block} : ${loading};`;
  });
  return `${parts.join("")}${loaded.join("")}${listSumsSource(sums, unit)}`;
}

function isBlock(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
