import { ClaimError } from "../domain/claim-error.ts";
import type { Compiled } from "../domain/frame.ts";
import { isExact, isList, type Value } from "../domain/value.ts";
import type { Compilation } from "./compilation.ts";
import type { Name, Path } from "./expression.ts";
import { declaredType, factOf } from "./static-type.ts";

/** Throws what a value of another type than declared deserves: an absent one is missing, any other is wrong. */
export type Blame = (value: Value) => never;

/** How claim errors speak of a fact: its id, with the field where one is read. */
function subjectOf(expression: Name | Path, { facts }: Pick<Compilation<unknown>, "facts">): string {
  const id = factOf(expression, facts)?.id ?? "";
  const fields: string[] = [];
  for (let at: Name | Path = expression; at.kind === "path"; at = at.of) fields.unshift(at.field);
  return [id, ...fields].join(".");
}

export function blameFor<N>(compilation: Compilation<N>, expression: Name | Path): Blame {
  const subject = subjectOf(expression, compilation);
  const expected = declaredType(expression, compilation.facts)?.type;
  return (value) => {
    if (value === undefined || value === null)
      throw new ClaimError("missing-fact", subject, compilation.pointer);
    throw new ClaimError("wrong-type", subject, compilation.pointer, `expected ${expected}`);
  };
}

/** The value that a name or path reads, of whatever type; absent values come as they are. */
export function compileValue<N>(compilation: Compilation<N>, expression: Name | Path): Compiled<Value> {
  if (expression.kind === "name") {
    const fact = compilation.facts.find(expression.name);
    if (!fact) throw new TypeError(`not a checked formula: no fact ${expression.name}`);
    const slot = compilation.slots.slotOf(fact.id);
    return (frame) => frame[slot];
  }
  const { field } = expression;
  const record = compileValue(compilation, expression.of);
  const blame = blameFor(compilation, expression.of);
  return (frame) => {
    const value = record(frame);
    if (typeof value !== "object" || value === null || isList(value) || isExact(value)) return blame(value);
    return Object.hasOwn(value, field) ? value[field] : undefined;
  };
}

export function compileFactNumber<N>(compilation: Compilation<N>, expression: Name | Path): Compiled<N> {
  const read = compileValue(compilation, expression);
  const toNumber = numberReader(compilation, expression);
  return (frame) => toNumber(read(frame));
}

/** The number that a value of a fact stands for. */
export function numberReader<N>(compilation: Compilation<N>, expression: Name | Path): (value: Value) => N {
  const { arithmetic } = compilation;
  const declared = declaredType(expression, compilation.facts);
  const type = declared?.type === "list" ? declared.items : declared;
  const scale = type?.type === "number" ? type.scale : 0;
  const blame = blameFor(compilation, expression);
  return (value) => {
    if (typeof value === "number" && value - value === 0) return arithmetic.ofNumber(value, scale);
    return isExact(value) ? arithmetic.ofExact(value) : blame(value);
  };
}

export function compileFactTruth<N>(compilation: Compilation<N>, expression: Name | Path): Compiled<boolean> {
  const read = compileValue(compilation, expression);
  const blame = blameFor(compilation, expression);
  return (frame) => {
    const value = read(frame);
    return typeof value === "boolean" ? value : blame(value);
  };
}

export function compileFactText<N>(compilation: Compilation<N>, expression: Name | Path): Compiled<string> {
  const read = compileValue(compilation, expression);
  const toText = textReader(compilation, expression);
  return (frame) => toText(read(frame));
}

export function textReader<N>(
  compilation: Compilation<N>,
  expression: Name | Path,
): (value: Value) => string {
  const blame = blameFor(compilation, expression);
  return (value) => (typeof value === "string" ? value : blame(value));
}

/** A list fact, each item read by `item`. */
export function compileFactList<N, T>(
  compilation: Compilation<N>,
  expression: Name | Path,
  item: (value: Value) => T,
): Compiled<readonly T[]> {
  const read = compileValue(compilation, expression);
  const blame = blameFor(compilation, expression);
  return (frame) => {
    const value = read(frame);
    return isList(value) ? value.map(item) : blame(value);
  };
}
