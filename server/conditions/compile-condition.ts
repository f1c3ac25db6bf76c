import type { FactDictionary } from "../domain/fact.ts";
import type { Compiled, Frame, SlotTable } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import { isMissing } from "./comparison.ts";
import {
  type Comparison,
  type Condition,
  isFactReference,
  type NamedConditions,
  partsOf,
} from "./condition.ts";
import type { Dialect } from "./dialect.ts";
import { libraryDialect } from "./library-dialect.ts";
import { parseOperator } from "./operator-name.ts";
import { productDialect } from "./product-dialect.ts";
import type { Truth } from "./truth.ts";

/** Where a condition's facts, slots and named conditions come from, and how it reads what is missing. */
export interface ConditionContext {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  /** `unknown` for payment; `library` reproduces json-rules-engine for conformance and import checks. */
  readonly missing: "unknown" | "library";
  readonly named: NamedConditions;
}

/** A fact, or a place inside one, that a comparison reads. */
export interface Operand {
  /** The fact's id; its name as written when the dictionary does not have it. */
  readonly fact: string;
  /** As the condition writes it: id or alias. */
  readonly name: string;
  readonly path: string | undefined;
  readonly read: Compiled<Value>;
}

/** A part of a compiled condition; the same closures serve plain evaluation, trace and reasons. */
export interface ConditionPart {
  /** JSON pointer relative to the whole condition; parts of a named condition stand at the reference. */
  readonly pointer: string;
  readonly condition: Condition;
  readonly test: Compiled<Truth>;
  readonly parts: readonly ConditionPart[];
  /** What a comparison reads: the fact, then the fact it is compared with, if any. */
  readonly operands: readonly Operand[];
}

export interface CompiledCondition {
  /** Pure and total in product use: never throws, `undefined` when the answer is unknown. */
  readonly test: Compiled<Truth>;
  /** Ids of the facts that the condition reads, each once. */
  readonly reads: readonly string[];
  readonly root: ConditionPart;
  /** The dictionary it was compiled with, for reading it out. */
  readonly facts: FactDictionary;
}

/** Compiles a condition to closures over a frame. In product use any condition compiles, lint-clean or not. */
export function compileCondition(condition: Condition, context: ConditionContext): CompiledCondition {
  const compiler = new ConditionCompiler(context);
  const root = compiler.part(condition, "");
  return {
    test: root.test,
    reads: [...new Set(operandsOf(root).map(({ fact }) => fact))],
    root,
    facts: context.facts,
  };
}

/** Every operand below a part, in the order of the text; of a named condition, once for each reference. */
export function operandsOf(part: ConditionPart): readonly Operand[] {
  return [...part.operands, ...part.parts.flatMap(operandsOf)];
}

/**
 * Whether nothing that the condition reads is missing, items of lists included (what `present` asks about may be):
 * then json-rules-engine must agree, see `judgeByLibrary`.
 */
export function readsNothingMissing({ root }: CompiledCondition, frame: Frame): boolean {
  const complete = (part: ConditionPart): boolean =>
    part.parts.every(complete) &&
    (asksForPresence(part) || part.operands.every(({ read }) => isComplete(read(frame))));
  return complete(root);
}

function asksForPresence({ condition }: ConditionPart): boolean {
  const parsed = "operator" in condition ? parseOperator(condition.operator) : undefined;
  return parsed !== undefined && "operator" in parsed && parsed.operator === "present";
}

function isComplete(value: Value): boolean {
  return !isMissing(value) && !(Array.isArray(value) && value.some(isMissing));
}

class ConditionCompiler {
  readonly #context: ConditionContext;
  readonly #dialect: Dialect;
  /** Named conditions on the way to where we are; meeting one again is a cycle. */
  readonly #open = new Set<string>();

  constructor(context: ConditionContext) {
    this.#context = context;
    this.#dialect = context.missing === "library" ? libraryDialect : productDialect;
  }

  part(condition: Condition, pointer: string): ConditionPart {
    if ("fact" in condition) return this.#comparison(condition, pointer);
    if ("condition" in condition) return this.#reference(condition, pointer);
    const parts = partsOf(condition).map(({ part, pointer: below }) => this.part(part, pointer + below));
    const tests = parts.map(({ test }) => test);
    return { pointer, condition, parts, operands: [], test: this.#group(condition, tests) };
  }

  #group(condition: Condition, tests: readonly Compiled<Truth>[]): Compiled<Truth> {
    const [first] = tests;
    if ("any" in condition) return this.#dialect.any(tests);
    return "not" in condition && first ? this.#dialect.not(first) : this.#dialect.all(tests);
  }

  #reference(condition: Condition & { condition: string }, pointer: string): ConditionPart {
    const name = condition.condition;
    const named = this.#open.has(name) ? undefined : this.#context.named.get(name);
    if (!named) return { pointer, condition, parts: [], operands: [], test: this.#dialect.unresolved(name) };
    this.#open.add(name);
    const part = this.part(named, pointer);
    this.#open.delete(name);
    return { pointer, condition, parts: [part], operands: [], test: part.test };
  }

  #comparison(condition: Comparison, pointer: string): ConditionPart {
    const { value } = condition;
    const left = this.#operand(condition.fact, condition.path);
    const operation = this.#dialect.operation(condition.operator);
    if (!isFactReference(value)) {
      const holds = operation.against(value);
      const { read } = left;
      const slot = condition.path === undefined ? this.#slot(condition.fact) : undefined;
      const test: Compiled<Truth> =
        slot === undefined ? (frame) => holds(read(frame)) : (frame) => holds(frame[slot]);
      return { pointer, condition, parts: [], operands: [left], test };
    }
    const right = this.#operand(value.fact, value.path);
    const test: Compiled<Truth> = (frame) => operation.test(left.read(frame), right.read(frame));
    return { pointer, condition, parts: [], operands: [left, right], test };
  }

  #operand(name: string, path: string | undefined): Operand {
    const fact = this.#context.facts.find(name)?.id ?? name;
    const slot = this.#slot(name);
    if (path === undefined) return { fact, name, path, read: (frame) => frame[slot] };
    const inside = this.#dialect.reader(path);
    return { fact, name, path, read: (frame) => inside(frame[slot]) };
  }

  #slot(name: string): number {
    return this.#context.slots.slotOf(this.#context.facts.find(name)?.id ?? name);
  }
}
