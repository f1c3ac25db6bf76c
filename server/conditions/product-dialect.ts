import type { Compiled } from "../domain/frame.ts";
import { DECORATIONS } from "./decorators.ts";
import type { Dialect } from "./dialect.ts";
import { generalOperation, type Operation } from "./operation.ts";
import { parseOperator } from "./operator-name.ts";
import { OPERATIONS } from "./operators.ts";
import { parsePath, pathReader } from "./path.ts";
import { negation, type Truth } from "./truth.ts";

/**
 * Yice's own reading: missing is a third value, numbers are decimals, and every condition has an answer. What lint
 * refuses (an unknown operator, a filter in a path …) is unknown, so that it can neither pay nor refuse.
 */
export const productDialect: Dialect = {
  operation: productOperation,
  reader: (path) => {
    const steps = parsePath(path);
    return steps ? pathReader(steps) : () => undefined;
  },
  all: allOf,
  any: anyOf,
  not: (part) => (frame) => negation(part(frame)),
  unresolved: () => () => undefined,
};

/** The operation of a decorated operator's name; of an unknown one, the operation that never knows. */
export function productOperation(name: string): Operation {
  const parsed = parseOperator(name);
  if ("unknown" in parsed) return generalOperation(() => undefined);
  return parsed.decorators.reduceRight(
    (inner, decorator) => DECORATIONS[decorator](inner),
    OPERATIONS[parsed.operator],
  );
}

function allOf(parts: readonly Compiled<Truth>[]): Compiled<Truth> {
  const [first, second] = parts;
  if (first && parts.length === 1) return first;
  if (first && second && parts.length === 2) {
    return (frame) => {
      const truth = first(frame);
      if (truth === false) return false;
      const other = second(frame);
      return truth === undefined && other === true ? undefined : other;
    };
  }
  return (frame) => {
    let truth: Truth = true;
    for (const part of parts) {
      const found = part(frame);
      if (found === false) return false;
      if (found === undefined) truth = undefined;
    }
    return truth;
  };
}

function anyOf(parts: readonly Compiled<Truth>[]): Compiled<Truth> {
  const [first, second] = parts;
  if (first && parts.length === 1) return first;
  if (first && second && parts.length === 2) {
    return (frame) => {
      const truth = first(frame);
      if (truth === true) return true;
      const other = second(frame);
      return truth === undefined && other === false ? undefined : other;
    };
  }
  return (frame) => {
    let truth: Truth = false;
    for (const part of parts) {
      const found = part(frame);
      if (found === true) return true;
      if (found === undefined) truth = undefined;
    }
    return truth;
  };
}
