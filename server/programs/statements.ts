import { choose } from "./choose.ts";
import { collect } from "./collect.ts";
import { compute } from "./compute.ts";
import { range } from "./range.ts";
import { score } from "./score.ts";
import { set } from "./set.ts";
import { slices } from "./slices.ts";
import type { Statement } from "./statement.ts";
import type { StatementType } from "./statement-type.ts";

type Single = Exclude<Statement["op"], "allocate">;

/** Every statement that runs on one entity by itself; allocations run on all entities of a scope together. */
export const statementTypes: { readonly [Op in Single]: StatementType<Extract<Statement, { op: Op }>> } = {
  choose,
  collect,
  compute,
  range,
  score,
  set,
  slices,
};
