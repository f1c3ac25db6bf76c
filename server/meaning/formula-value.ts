import { exact, negate as negative, ONE } from "../domain/exact.ts";
import type {
  Call,
  Comparison,
  ComparisonOperator,
  Expression,
  Membership,
  Name,
  Path,
} from "../formulas/expression.ts";
import { isAggregate, roundingFunctions } from "../formulas/feel-functions.ts";
import { formulaInWords } from "../formulas/formula-in-words.ts";
import { printFormula } from "../formulas/print-formula.ts";
import type { Precision } from "../formulas/stated-formula.ts";
import { valueKind } from "../formulas/static-type.ts";
import { absoluteTerm, extremeTerm, reciprocalTerm, roundedTerm, unitTerm } from "./call-term.ts";
import { truthOfPlace } from "./condition-truth.ts";
import { CONDITION_OPERATORS, ORDER_HOLDS, TURNED_ROUND } from "./formula-operators.ts";
import type { Words } from "./meaning-difference.ts";
import {
  constantOf,
  constantTerm,
  factorTerm,
  type NumberTerm,
  productOf,
  scaled,
  sumOf,
} from "./number-term.ts";
import { Undecided } from "./situation.ts";
import type { Known, Order, VersionRun } from "./version-run.ts";

/** What a formula gives, as far as it is known without a claim; divides the situation at its `if`s and comparisons. */
export function formulaValue(expression: Expression, precision: Precision, run: VersionRun): Known {
  switch (valueKind(expression, run.places.facts)) {
    case "number":
      return { is: "number", term: settled(numberOf(expression, run), precision, run) };
    case "boolean":
      return { is: "literal", value: truthOf(expression, run) };
    default:
      return textOf(expression, run);
  }
}

/** A result that is not rounded is refused where it has too many digits, which is a need of its own. */
function settled(term: NumberTerm, precision: Precision, run: VersionRun): NumberTerm {
  if (precision !== "exact" && precision !== "fraction") return roundedTerm(term, precision);
  if (!constantOf(term)) run.needs.set(`fits ${term.key}`, undefined);
  return term;
}

function numberOf(expression: Expression, run: VersionRun): NumberTerm {
  switch (expression.kind) {
    case "number":
      return constantTerm(exact(expression.text));
    case "name":
    case "path":
      return run.number(knownOf(expression, run));
    case "negate":
      return scaled(numberOf(expression.operand, run), negative(ONE));
    case "arithmetic": {
      const left = numberOf(expression.left, run);
      const right = numberOf(expression.right, run);
      if (expression.operator === "+") return sumOf(left, right);
      if (expression.operator === "-") return sumOf(left, scaled(right, negative(ONE)));
      return expression.operator === "*" ? product(left, right) : quotient(left, right, run);
    }
    case "power": {
      const base = numberOf(expression.base, run);
      return Array.from({ length: expression.exponent }, () => base).reduce(product, constantTerm(ONE));
    }
    case "if":
      return numberOf(
        truthOf(expression.condition, run) ? expression.consequent : expression.alternative,
        run,
      );
    case "call":
      return callOf(expression, run);
    default:
      throw new Undecided();
  }
}

function product(a: NumberTerm, b: NumberTerm): NumberTerm {
  return (
    productOf(a, b) ?? factorTerm({ key: `(${a.key})·(${b.key})`, places: [], valueAt: () => undefined })
  );
}

function quotient(left: NumberTerm, right: NumberTerm, run: VersionRun): NumberTerm {
  const reciprocal = reciprocalTerm(right);
  if (!reciprocal) throw new Undecided();
  if (!constantOf(right)) run.needs.set(`divisor ${unitTerm(right).key}`, undefined);
  return product(left, reciprocal);
}

function callOf(call: Call, run: VersionRun): NumberTerm {
  const { function: name } = call;
  if (!isAggregate(name)) {
    const [argument, places] = call.arguments;
    if (!argument) throw new Undecided();
    const term = numberOf(argument, run);
    const mode = roundingFunctions[name];
    if (!mode) return absoluteTerm(term);
    return roundedTerm(term, { scale: places?.kind === "number" ? Number(places.text) : 0, mode });
  }
  const values = call.arguments.flatMap((each) => (each.kind === "list" ? each.items : [each]));
  const lists = values.filter((each) => valueKind(each, run.places.facts) === "list");
  const numbers = values.filter((each) => !lists.includes(each)).map((each) => numberOf(each, run));
  const whole = lists.flatMap((each) => listTerm(name, each, run));
  const parts = [...numbers, ...whole];
  if (name !== "sum") return extremeTerm(name, parts);
  return parts.reduce(sumOf, constantTerm({ num: 0n, den: 1n }));
}

/** What a list's numbers come to, which only a case can tell. */
function listTerm(name: string, expression: Expression, run: VersionRun): NumberTerm {
  if (expression.kind !== "name" && expression.kind !== "path") throw new Undecided();
  const known = knownOf(expression, run);
  if (known.is !== "place") throw new Undecided();
  run.need(known.place);
  run.needs.set(`${name} ${known.place.key}`, undefined);
  return factorTerm({
    key: `${name} of ${known.place.key}`,
    places: [known.place],
    valueAt: () => undefined,
  });
}

/** What a name or a path into a record reads. */
function knownOf(expression: Name | Path, run: VersionRun): Known {
  if (expression.kind === "name") return run.read(expression.name);
  const fields: string[] = [];
  let at: Name | Path = expression;
  for (; at.kind === "path"; at = at.of) fields.unshift(at.field);
  return { is: "place", place: run.places.fact(at.name, `$.${fields.join(".")}`) };
}

export function truthOf(expression: Expression, run: VersionRun): boolean {
  switch (expression.kind) {
    case "boolean":
      return expression.value;
    case "name":
    case "path": {
      const known = knownOf(expression, run);
      if (known.is === "literal" && typeof known.value === "boolean") return known.value;
      if (known.is !== "place") throw new Undecided();
      return sure(truthOfPlace(known, { decorators: [], operator: "equal", value: true }, run));
    }
    case "not":
      return !truthOf(expression.operand, run);
    case "logic": {
      const left = truthOf(expression.left, run);
      return left === (expression.operator === "or") ? left : truthOf(expression.right, run);
    }
    case "if":
      return truthOf(
        truthOf(expression.condition, run) ? expression.consequent : expression.alternative,
        run,
      );
    case "comparison":
      return compared(expression, run);
    case "in":
      return isAmong(expression, run);
    default:
      throw new Undecided();
  }
}

function sure(truth: boolean | undefined): boolean {
  if (truth === undefined) throw new Undecided();
  return truth;
}

function compared({ operator, left, right }: Comparison, run: VersionRun): boolean {
  switch (valueKind(left, run.places.facts)) {
    case "number":
      return numbersStand(left, operator, right, run);
    case "text":
    case "date":
      return textsStand(left, operator, right, run);
    default: {
      const [a, b] = [truthOf(left, run), truthOf(right, run)];
      return ORDER_HOLDS[operator](Number(a) - Number(b));
    }
  }
}

function numbersStand(
  left: Expression,
  operator: ComparisonOperator,
  right: Expression,
  run: VersionRun,
): boolean {
  const difference = sumOf(numberOf(left, run), scaled(numberOf(right, run), negative(ONE)));
  const words = wordsOf(
    constantOf(numberOf(right, run))
      ? left
      : { kind: "arithmetic", operator: "-", left, right, span: left.span },
    run,
  );
  if (operator === "!=") return !run.stands(difference, "=", words);
  return run.stands(difference, operator satisfies Order, words);
}

export function wordsOf(expression: Expression, run: VersionRun): Words {
  const { facts } = run.places;
  return { zh: formulaInWords(expression, facts, "zh"), en: formulaInWords(expression, facts, "en") };
}

/** Texts and dates; two facts, and the order of texts that are no dates, are told only by a case. */
function textsStand(
  left: Expression,
  operator: ComparisonOperator,
  right: Expression,
  run: VersionRun,
): boolean {
  const [a, b] = [textOf(left, run), textOf(right, run)];
  if (a.is === "literal" && b.is === "literal")
    return ORDER_HOLDS[operator](a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
  const [place, literal, asked] = a.is === "place" ? [a, b, operator] : [b, a, TURNED_ROUND[operator]];
  const isOrdered = place.is === "place" && place.place.whole.values?.of === "date";
  if (place.is === "place" && literal.is === "literal" && (isOrdered || asked === "=" || asked === "!="))
    return sure(
      truthOfPlace(
        place,
        { decorators: [], operator: CONDITION_OPERATORS[asked], value: literal.value },
        run,
      ),
    );
  return toldByCase({ kind: "comparison", operator, left, right, span: left.span }, run);
}

/** A relation of which nothing is known but that both versions ask it. */
function toldByCase(expression: Expression, run: VersionRun): boolean {
  const text = printFormula(expression);
  const place = run.places.relation(
    `${text} ${run.stateOf(expression)}`,
    wordsOf(expression, run),
    run.factsOf(expression),
  );
  return sure(truthOfPlace({ is: "place", place }, { decorators: [], operator: "equal", value: true }, run));
}

function isAmong({ value, among, span }: Membership, run: VersionRun): boolean {
  return among.some((item) => {
    if (item.kind === "interval") {
      const [from, until] = [
        item.bounds[0] === "[" ? ">=" : ">",
        item.bounds[1] === "]" ? "<=" : "<",
      ] as const;
      return (
        compared({ kind: "comparison", operator: from, left: value, right: item.from, span }, run) &&
        compared({ kind: "comparison", operator: until, left: value, right: item.until, span }, run)
      );
    }
    if (valueKind(item, run.places.facts) === "list")
      return toldByCase({ kind: "in", value, among: [item], span }, run);
    return compared({ kind: "comparison", operator: "=", left: value, right: item, span }, run);
  });
}

function textOf(expression: Expression, run: VersionRun): Known {
  switch (expression.kind) {
    case "text":
    case "date":
      return { is: "literal", value: expression.value };
    case "name":
    case "path": {
      const known = knownOf(expression, run);
      if (known.is === "place") run.need(known.place);
      return known;
    }
    case "if":
      return textOf(truthOf(expression.condition, run) ? expression.consequent : expression.alternative, run);
    default:
      throw new Undecided();
  }
}
