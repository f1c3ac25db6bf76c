import type { Json, JsonObject } from "../../api/answers.ts";
import { isList, isObject } from "../shape/forms.ts";

export const SHAPES = ["all", "any", "not", "comparison", "reference"] as const;
export type ConditionShape = (typeof SHAPES)[number];

/** What a condition is: a group, a denial, a comparison or the name of another. */
export function conditionShape(condition: Json | undefined): ConditionShape {
  if (!isObject(condition)) return "comparison";
  if (condition.all !== undefined) return "all";
  if (condition.any !== undefined) return "any";
  if (condition.not !== undefined) return "not";
  return condition.condition === undefined ? "comparison" : "reference";
}

/** A condition in another shape; what it held goes on within it, where it can. */
export function inShape(condition: Json | undefined, shape: ConditionShape): JsonObject {
  const before = conditionShape(condition);
  const held = isObject(condition) ? condition : {};
  const parts = held.all ?? held.any;
  const inner = isList(parts) ? parts : before === "not" ? [held.not ?? {}] : [held];
  if (shape === "all") return { all: inner };
  if (shape === "any") return { any: inner };
  const [only] = inner;
  if (shape === "not") return { not: inner.length === 1 && only !== undefined ? only : held };
  if (shape === "reference") return { condition: "" };
  return (
    inner.find((part): part is JsonObject => conditionShape(part) === "comparison" && isObject(part)) ?? {
      fact: "",
      operator: "equal",
      value: "",
    }
  );
}
