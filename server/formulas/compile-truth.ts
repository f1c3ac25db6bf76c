import type { Compiled } from "../domain/frame.ts";
import { type Compilation, unchecked } from "./compilation.ts";
import { compileFactList, compileFactTruth, numberReader, textReader } from "./compile-fact.ts";
import type { Comparison, ComparisonOperator, Expression, Membership } from "./expression.ts";
import { valueKind } from "./static-type.ts";

/** A type whose values are compared: how one is read, alone or from a list fact, and how two of them stand. */
interface Ordered<T> {
  read(expression: Expression): Compiled<T>;
  readAll(expression: Expression): Compiled<readonly T[]> | undefined;
  compare(a: T, b: T): number;
}

type Test<T> = (value: T, frame: Parameters<Compiled<T>>[0]) => boolean;

export function compileTruthNode<N>(compilation: Compilation<N>, expression: Expression): Compiled<boolean> {
  switch (expression.kind) {
    case "boolean": {
      const { value } = expression;
      return () => value;
    }
    case "name":
    case "path":
      return compileFactTruth(compilation, expression);
    case "not": {
      const operand = compilation.truth(expression.operand);
      return (frame) => !operand(frame);
    }
    case "logic": {
      const left = compilation.truth(expression.left);
      const right = compilation.truth(expression.right);
      return expression.operator === "and"
        ? (frame) => left(frame) && right(frame)
        : (frame) => left(frame) || right(frame);
    }
    case "if": {
      const condition = compilation.truth(expression.condition);
      const consequent = compilation.truth(expression.consequent);
      const alternative = compilation.truth(expression.alternative);
      return (frame) => (condition(frame) ? consequent(frame) : alternative(frame));
    }
    case "comparison":
      return compileOrdered(compilation, expression.left, (ordered) =>
        compileComparison(ordered, expression),
      );
    case "in":
      return compileOrdered(compilation, expression.value, (ordered) =>
        compileMembership(ordered, expression),
      );
    default:
      throw unchecked(expression, "boolean");
  }
}

/** Builds with the order of the type that `operand` has. */
function compileOrdered<N>(
  compilation: Compilation<N>,
  operand: Expression,
  build: <T>(ordered: Ordered<T>) => Compiled<boolean>,
): Compiled<boolean> {
  const { facts, arithmetic } = compilation;
  const isListFact = (each: Expression) =>
    (each.kind === "name" || each.kind === "path") && valueKind(each, facts) === "list" ? each : undefined;
  switch (valueKind(operand, facts)) {
    case "number":
      return build({
        read: compilation.number,
        readAll: (each) => {
          const list = isListFact(each);
          return list && compileFactList(compilation, list, numberReader(compilation, list));
        },
        compare: arithmetic.compare,
      });
    case "text":
    case "date":
      return build({
        read: compilation.text,
        readAll: (each) => {
          const list = isListFact(each);
          return list && compileFactList(compilation, list, textReader(compilation, list));
        },
        compare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
      });
    default:
      return build({
        read: compilation.truth,
        readAll: () => undefined,
        compare: (a: boolean, b: boolean) => Number(a) - Number(b),
      });
  }
}

function compileComparison<T>(ordered: Ordered<T>, { operator, left, right }: Comparison): Compiled<boolean> {
  const { compare } = ordered;
  const [a, b] = [ordered.read(left), ordered.read(right)];
  const tests: Readonly<Record<ComparisonOperator, Compiled<boolean>>> = {
    "=": (frame) => compare(a(frame), b(frame)) === 0,
    "!=": (frame) => compare(a(frame), b(frame)) !== 0,
    "<": (frame) => compare(a(frame), b(frame)) < 0,
    "<=": (frame) => compare(a(frame), b(frame)) <= 0,
    ">": (frame) => compare(a(frame), b(frame)) > 0,
    ">=": (frame) => compare(a(frame), b(frame)) >= 0,
  };
  return tests[operator];
}

function compileMembership<T>(ordered: Ordered<T>, { value, among }: Membership): Compiled<boolean> {
  const read = ordered.read(value);
  const tests = among.map((item) => compileTest(ordered, item));
  return (frame) => {
    const tested = read(frame);
    return tests.some((test) => test(tested, frame));
  };
}

function compileTest<T>(ordered: Ordered<T>, item: Membership["among"][number]): Test<T> {
  const { compare } = ordered;
  if (item.kind === "interval") {
    const [from, until] = [ordered.read(item.from), ordered.read(item.until)];
    const [least, most] = [item.bounds[0] === "[" ? 0 : 1, item.bounds[1] === "]" ? 0 : -1];
    return (tested, frame) => compare(tested, from(frame)) >= least && compare(tested, until(frame)) <= most;
  }
  const all = ordered.readAll(item);
  if (all) return (tested, frame) => all(frame).some((each) => compare(tested, each) === 0);
  const one = ordered.read(item);
  return (tested, frame) => compare(tested, one(frame)) === 0;
}
