import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { fenOf } from "./claim-amount.ts";
import type { ListSum } from "./list-sum.ts";

/** A sum and the slot that takes it. */
export interface LoadedSum {
  readonly sum: ListSum;
  readonly slot: number;
}

/** Sums of a claim `m` in the slots of a frame `f` as source: one pass over each list that any of them is over. */
export function listSumsSource(sums: readonly LoadedSum[], unit: SourceUnit): string {
  const lists = [...new Set(sums.map(({ sum }) => sum.list))];
  return lists
    .map((list) => {
      const over = sums.filter(({ sum }) => sum.list === list);
      const pass = unit.define(passSource(over, unit), undefined, "f, a");
      const entries = `m[${literalSource(list)}]`;
      return `if (Array.isArray(${entries})) ${pass}(f, ${entries});`;
    })
    .join("");
}

/** The pass over the entries of a list `a`; `l0`, `l1` … are the sums in fen. */
function passSource(sums: readonly LoadedSum[], unit: SourceUnit): string {
  const [first] = sums;
  if (!first) return "";
  const fen = unit.constant(fenOrNothing);
  const added = sums.map(({ sum: { amount, among } }, index) => {
    const adding = `l${index} = l${index} + ${fen}(r[${literalSource(amount)}]);`;
    return among ? `if (${isAmong(among)}) ${adding}` : adding;
  });
  const start = sums.map((_, index) => `l${index} = 0`).join(", ");
  const written = sums.map(({ slot }, index) => `f[${slot}] = l${index} / 100;`);
  const entry = `const r = a[i], k = r[${literalSource(first.sum.by)}];`;
  return `let ${start};for (let i = 0; i < a.length; i++) {${entry}${added.join("")}}${written.join("")}`;
}

function isAmong(values: ReadonlySet<string>): string {
  return [...values].map((value) => `k === ${literalSource(value)}`).join(" || ") || "false";
}

/** An entry without the amount adds nothing. */
function fenOrNothing(amount: string | number | undefined): number {
  return amount === undefined ? 0 : fenOf(amount);
}
