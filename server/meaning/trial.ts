import { ClaimError } from "../domain/claim-error.ts";
import { compare, exact, toText } from "../domain/exact.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { type Frame, SlotTable } from "../domain/frame.ts";
import type { Json } from "../domain/json.ts";
import { isExact, isList, isNumeric, type Value } from "../domain/value.ts";
import { compileStatement } from "../programs/compile-program.ts";
import { factsRead } from "../programs/lint-program.ts";
import { factsWritten, type Program } from "../programs/statement.ts";
import type { Run } from "../programs/statement-type.ts";
import type { Evaluated } from "./meaning-difference.ts";

/** What both versions really make of a case. */
export interface TrialResult {
  readonly before: Evaluated;
  readonly after: Evaluated;
  readonly differs: boolean;
  /** Of a fact once the old version has run, as far as it got. */
  value(fact: string): Value;
}

/** Both versions, ready to be evaluated on cases; allocations, which need a whole scope, are left out. */
export class Trial {
  /** Ids of the facts that a case has to give. */
  readonly inputs: readonly string[];
  readonly #facts: FactDictionary;
  readonly #slots = new SlotTable();
  readonly #runs: readonly [Run[], Run[]];
  readonly #written: readonly string[];
  #count = 0;

  constructor(programs: readonly [Program, Program], facts: FactDictionary) {
    this.#facts = facts;
    const [before, after] = programs.map((program) => program.filter(({ op }) => op !== "allocate"));
    this.#runs = [this.#compiled(before ?? []), this.#compiled(after ?? [])];
    const idOf = (name: string): string => facts.find(name)?.id ?? name;
    this.inputs = [...new Set([before, after].flatMap((program) => factsRead(program ?? [], facts)))];
    this.#written = [...new Set([before, after].flatMap((program) => factsWritten(program ?? []).map(idOf)))];
  }

  /** How many cases have been evaluated. */
  get count(): number {
    return this.#count;
  }

  /** Evaluates a case given as values by fact id; a fact that it leaves out has its default or is missing. */
  evaluate(given: ReadonlyMap<string, Value>): TrialResult {
    this.#count++;
    const [first, second] = [this.#frameOf(given), this.#frameOf(given)];
    const before = this.#run(this.#runs[0], first);
    const after = this.#run(this.#runs[1], second);
    const differs =
      before.decided && after.decided
        ? this.#written.some((fact) => !areEqual(first[this.#slot(fact)], second[this.#slot(fact)]))
        : before.decided !== after.decided;
    return { before, after, differs, value: (fact) => first[this.#slot(fact)] };
  }

  #compiled(program: Program): Run[] {
    return program.map((statement) =>
      compileStatement(statement, { slots: this.#slots, facts: this.#facts }),
    );
  }

  #slot(fact: string): number {
    return this.#slots.slotOf(fact);
  }

  #frameOf(given: ReadonlyMap<string, Value>): Frame {
    const frame: Frame = [];
    for (const id of this.inputs) frame[this.#slot(id)] = this.#facts.find(id)?.default;
    for (const [id, value] of given) frame[this.#slot(id)] = value;
    return frame;
  }

  #run(runs: readonly Run[], frame: Frame): Evaluated {
    try {
      for (const run of runs) run(frame, undefined);
      const writes = this.#written.map((fact) => [fact, jsonOf(frame[this.#slot(fact)])] as const);
      return { decided: true, writes: Object.fromEntries(writes.filter(([, value]) => value !== null)) };
    } catch (error) {
      if (!(error instanceof ClaimError)) throw error;
      return { decided: false, error: { code: error.code, subject: error.subject } };
    }
  }
}

function areEqual(a: Value, b: Value): boolean {
  const [left, right] = [a ?? undefined, b ?? undefined];
  if (isNumeric(left) && isNumeric(right))
    return compare(isExact(left) ? left : exact(left), isExact(right) ? right : exact(right)) === 0;
  return JSON.stringify(jsonOf(left)) === JSON.stringify(jsonOf(right));
}

/** A fact's value as JSON: numbers as decimal text (a fraction where it does not terminate), missing as null. */
export function jsonOf(value: Value): Json {
  if (value === undefined || value === null) return null;
  if (isExact(value)) return toText(value);
  if (typeof value === "number") return String(value);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(jsonOf);
  return Object.fromEntries(Object.entries(value).map(([field, held]) => [field, jsonOf(held)]));
}
