import type { Findings } from "../domain/diagnostic.ts";
import type { FactType } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { Literal } from "./condition.ts";
import type { ConditionsDiagnostics } from "./diagnostics.ts";
import { lintLiteral } from "./lint-literal.ts";
import { type DecoratedOperator, isOrderOperator, type OperatorName } from "./operator-name.ts";
import { literalInWords, SCALARS, wordsOfTypes } from "./type-words.ts";

/** One side of a comparison: a fact's place with its type, or literals. */
export type Side = FactSide | LiteralSide;

export interface FactSide {
  readonly type: FactType;
  readonly name: string;
  readonly pointer: string;
}

export interface LiteralSide {
  readonly literal: Literal | readonly Literal[];
  readonly pointer: string;
}

export interface TypedSides {
  readonly left: Side;
  readonly right: Side;
  readonly operatorPointer: string;
  readonly findings: Findings<ConditionsDiagnostics>;
}

/** Reports where fact, operator and value do not go together: what would be unknown whatever the claim says. */
export function lintTypes({ decorators, operator }: DecoratedOperator, sides: TypedSides): void {
  const [decorator, ...rest] = decorators;
  const next = (change: Partial<TypedSides>): void =>
    lintTypes({ decorators: rest, operator }, { ...sides, ...change });
  if (decorator === undefined) lintPlain(operator, sides);
  else if (decorator === "not") next({});
  else if (decorator === "swap") next({ left: sides.right, right: sides.left });
  else if (decorator === "someFact" || decorator === "everyFact") {
    for (const left of itemsOf(sides.left, `${decorator}:`, sides)) next({ left });
  } else {
    for (const right of itemsOf(sides.right, `${decorator}:`, sides)) next({ right });
  }
}

function lintPlain(operator: OperatorName, sides: TypedSides): void {
  const { left, right } = sides;
  switch (operator) {
    case "present":
      if (!("literal" in right) || typeof right.literal !== "boolean")
        wrongValue(left, right, ["boolean"], sides);
      return;
    case "in":
    case "notIn":
      for (const item of itemsOf(right, operator, sides)) lintScalars(left, item, operator, sides);
      return;
    case "contains":
    case "doesNotContain":
      for (const item of itemsOf(left, operator, sides)) lintScalars(item, right, operator, sides);
      return;
    case "startsWithAny":
      for (const item of itemsOf(right, operator, sides)) lintScalars(left, item, operator, sides);
      return;
    default:
      lintScalars(left, right, operator, sides);
  }
}

/** Two single values that an operator compares. */
function lintScalars(left: Side, right: Side, operator: OperatorName, sides: TypedSides): void {
  const accepted = acceptedTypes(operator);
  const facts = [left, right].filter((side) => "type" in side);
  const refused = facts.filter(({ type }) => !accepted.includes(type.type));
  for (const fact of refused) refuseType(fact, operator, accepted, sides);
  const [fact, other] = facts;
  if (!fact || refused.length > 0) return;
  const literal = "literal" in left ? left : right;
  if (other) lintFacts(fact, other, sides);
  else if ("literal" in literal)
    lintLiteral(fact, literal, operator.startsWith("startsWith"), sides.findings);
}

function acceptedTypes(operator: OperatorName): readonly FactType["type"][] {
  if (isOrderOperator(operator)) return ["number", "date"];
  return operator.startsWith("startsWith") ? ["text"] : SCALARS;
}

function refuseType(
  fact: FactSide,
  operator: string,
  accepted: readonly FactType["type"][],
  sides: TypedSides,
): void {
  const { findings, operatorPointer } = sides;
  const isOrdered = accepted.includes("date") && !accepted.includes("text");
  if (isOrdered && fact.type.type === "text") {
    findings.report("condition.unordered-text", operatorPointer, { fact: fact.name, operator });
  } else {
    const { zh: typeZh, en: typeEn } = wordsOfTypes([fact.type.type]);
    const { zh: wantedZh, en: wantedEn } = wordsOfTypes(accepted);
    const params = { fact: fact.name, operator, typeZh, typeEn, wantedZh, wantedEn };
    findings.report("condition.operand-type", operatorPointer, params);
  }
}

function lintFacts(left: FactSide, right: FactSide, { findings }: TypedSides): void {
  if (left.type.type !== right.type.type) wrongValue(left, right, [left.type.type], { findings });
  else if (left.type.type === "number" && right.type.type === "number") {
    const [unit, otherUnit] = [left.type.unit, right.type.unit];
    if (unit === otherUnit || unit === "1" || otherUnit === "1") return;
    findings.report("condition.unit-mismatch", right.pointer, {
      fact: left.name,
      other: right.name,
      unit,
      otherUnit,
    });
  }
}

function wrongValue(
  left: Side,
  right: Side,
  wanted: readonly FactType["type"][],
  { findings }: Pick<TypedSides, "findings">,
): void {
  const { zh: wantedZh, en: wantedEn } = wordsOfTypes(wanted);
  const fact = "name" in left ? left.name : "–";
  const value = "literal" in right ? literalInWords(right.literal) : right.name;
  findings.report("condition.value-type", right.pointer, { fact, value, wantedZh, wantedEn });
}

/** The items of a side that must be a list; none, with a finding, when it is not one. */
function itemsOf(side: Side, operator: string, sides: TypedSides): readonly Side[] {
  if ("type" in side) {
    if (side.type.type === "list") return [{ ...side, type: side.type.items }];
    refuseType(side, operator, ["list"], sides);
    return [];
  }
  const { literal, pointer } = side;
  if (!isLiterals(literal)) {
    sides.findings.report("condition.not-a-list", pointer, { operator, value: literalInWords(literal) });
    return [];
  }
  if (literal.length === 0) sides.findings.report("condition.empty-list", pointer);
  lintRepetitions(literal, pointer, sides);
  return literal.map((item, index) => ({ literal: item, pointer: pointerTo(pointer, index) }));
}

function lintRepetitions(literals: readonly Literal[], pointer: string, { findings }: TypedSides): void {
  const seen = new Set<Literal>();
  for (const [index, literal] of literals.entries()) {
    if (seen.has(literal))
      findings.report("condition.duplicate-value", pointerTo(pointer, index), {
        value: literalInWords(literal),
      });
    seen.add(literal);
  }
}

function isLiterals(literal: LiteralSide["literal"]): literal is readonly Literal[] {
  return Array.isArray(literal);
}
