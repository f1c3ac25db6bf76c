import type { FactDictionary } from "../domain/fact.ts";
import { nearestName } from "../domain/nearest-name.ts";
import type { Comparison, Conditional, Expression, Membership, Name, Path } from "./expression.ts";
import { inferCalculation, inferCall, inferPower } from "./infer-number.ts";
import { type Inference, inferBoolean, inferNumber, joinTypes, quoted } from "./inference.ts";
import { literalType, type StaticType, staticTypeOf } from "./static-type.ts";

const BOOLEAN: StaticType = { type: "boolean" };

export function createInference(facts: FactDictionary, report: Inference["report"]): Inference {
  const inference: Inference = { facts, report, infer: (expression) => inferType(inference, expression) };
  return inference;
}

function inferType(inference: Inference, expression: Expression): StaticType | undefined {
  switch (expression.kind) {
    case "number":
      return literalType(expression);
    case "text":
    case "boolean":
    case "date":
      return { type: expression.kind };
    case "name":
      return inferName(inference, expression);
    case "path":
      return inferPath(inference, expression);
    case "negate":
      return inferNumber(inference, expression.operand);
    case "arithmetic":
      return inferCalculation(inference, expression);
    case "power":
      return inferPower(inference, expression);
    case "call":
      return inferCall(inference, expression);
    case "comparison":
      return inferComparison(inference, expression);
    case "logic":
      inferBoolean(inference, expression.left);
      inferBoolean(inference, expression.right);
      return BOOLEAN;
    case "not":
      inferBoolean(inference, expression.operand);
      return BOOLEAN;
    case "in":
      return inferMembership(inference, expression);
    case "if":
      return inferConditional(inference, expression);
    case "list":
      return inference.report("formula.wrong-type", expression, { type: "list", expected: "number" });
  }
}

function inferName(inference: Inference, expression: Name): StaticType | undefined {
  const fact = inference.facts.find(expression.name);
  if (fact) return staticTypeOf(fact.type);
  const use = nearestName(expression.name, inference.facts.names) ?? "—";
  return inference.report("formula.unknown-fact", expression, { name: expression.name, use });
}

function inferPath(inference: Inference, expression: Path): StaticType | undefined {
  const record = inference.infer(expression.of);
  if (!record) return undefined;
  if (record.type !== "record") {
    return inference.report("formula.wrong-type", expression.of, { type: record.type, expected: "record" });
  }
  const type = Object.hasOwn(record.fields, expression.field) ? record.fields[expression.field] : undefined;
  if (type) return staticTypeOf(type);
  const use = nearestName(expression.field, Object.keys(record.fields)) ?? "—";
  const params = { name: quoted(expression.of), field: expression.field, use };
  return inference.report("formula.unknown-field", expression, params);
}

function inferComparison(inference: Inference, expression: Comparison): StaticType {
  const type = joinTypes(
    inference,
    expression,
    inference.infer(expression.left),
    inference.infer(expression.right),
  );
  const equality = expression.operator === "=" || expression.operator === "!=";
  if (type) checkComparable(inference, expression, type, equality);
  return BOOLEAN;
}

/** Numbers and dates have an order; texts and truth values are equal or not; lists and records are not compared. */
function checkComparable(inference: Inference, at: Expression, type: StaticType, equality: boolean): void {
  if (type.type === "number" || type.type === "date") return;
  if (type.type === "list" || type.type === "record") {
    inference.report("formula.wrong-type", at, { type: type.type, expected: "number, text, boolean, date" });
  } else if (!equality) {
    inference.report("formula.order-of-type", at, { type: type.type });
  }
}

function inferMembership(inference: Inference, expression: Membership): StaticType {
  const value = inference.infer(expression.value);
  if (value) checkComparable(inference, expression.value, value, true);
  for (const item of expression.among) {
    if (item.kind === "interval") {
      const lower = joinTypes(inference, expression, value, inference.infer(item.from));
      joinTypes(inference, expression, value, inference.infer(item.until));
      if (lower) checkComparable(inference, expression, lower, false);
    } else {
      const type = inference.infer(item);
      joinTypes(inference, expression, value, type?.type === "list" ? type.items : type);
    }
  }
  return BOOLEAN;
}

function inferConditional(inference: Inference, expression: Conditional): StaticType | undefined {
  inferBoolean(inference, expression.condition);
  const consequent = inference.infer(expression.consequent);
  const alternative = inference.infer(expression.alternative);
  return joinTypes(inference, expression, consequent, alternative);
}
