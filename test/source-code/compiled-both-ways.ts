import type { Condition } from "../../server/conditions/condition.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import type { FactDictionary } from "../../server/domain/fact.ts";
import { type Frame, SlotTable } from "../../server/domain/frame.ts";
import { isExact, isList, type Value } from "../../server/domain/value.ts";
import {
  compileStatementWithSource,
  compileTestWithSource,
} from "../../server/programs/compile-with-source.ts";
import type { Program } from "../../server/programs/statement.ts";
import { SourceUnit } from "../../server/source-code/source-unit.ts";
import { notAllowed } from "./allowed.ts";

/** What a run came to, as text: the frame it left and, where it threw, the claim error. */
export interface BothWays {
  readonly source: string;
  readonly closures: string;
  readonly text: string;
}

type Facts = Readonly<Record<string, Value>>;

/** A program run by source and by closures on the same facts; its source is held to what is allowed. */
export function runBothWays(program: Program, facts: FactDictionary, given: Facts): BothWays {
  const unit = new SourceUnit();
  const slots = new SlotTable();
  const plain = program.map((each) => compileStatementWithSource(each, { slots, facts }, unit).run);
  const closures = program.map((each) => compileStatementWithSource(each, { slots, facts }, undefined).run);
  const text = built(unit);
  return {
    source: told(slots, given, (frame) => {
      for (const run of plain) run(frame, undefined);
    }),
    closures: told(slots, given, (frame) => {
      for (const run of closures) run(frame, undefined);
    }),
    text,
  };
}

/** A test asked in the same way. */
export function testBothWays(when: Condition, facts: FactDictionary, given: Facts): BothWays {
  const unit = new SourceUnit();
  const slots = new SlotTable();
  const tested = { name: "case", pointer: "/case" };
  // The schema's type of a condition is the same form, mutable.
  const condition = when as Parameters<typeof compileTestWithSource>[0];
  const plain = compileTestWithSource(condition, tested, { slots, facts }, unit).run;
  const closure = compileTestWithSource(condition, tested, { slots, facts }, undefined).run;
  const text = built(unit);
  return {
    source: told(slots, given, (frame) => plain(frame, undefined)),
    closures: told(slots, given, (frame) => closure(frame, undefined)),
    text,
  };
}

function built(unit: SourceUnit): string {
  const found = notAllowed(unit.source);
  if (found.length > 0) throw new Error(`not allowed: ${found.join("; ")}`);
  if (!unit.build()) throw new Error("source was not built");
  return unit.source;
}

function told(slots: SlotTable, given: Facts, run: (frame: Frame) => unknown): string {
  const frame: Frame = [];
  for (const id of slots.factIds) frame[slots.slotOf(id)] = given[id];
  let answer: unknown;
  try {
    answer = run(frame);
  } catch (error) {
    // What no claim can hold (a number that is not finite) may fail otherwise, and then alike.
    answer = error instanceof ClaimError ? error.message + (error.pointer ?? "") : String(error);
  }
  return `${String(answer)} ${JSON.stringify(slots.factIds.map((id) => [id, worded(frame[slots.slotOf(id)])]))}`;
}

/** Numbers by value and by the denominator that they are written with. */
function worded(value: Value): unknown {
  if (isExact(value)) return `${value.num}/${value.den}`;
  if (typeof value === "number") return `number ${value}`;
  if (isList(value)) return value.map(worded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, worded(held)]));
}
