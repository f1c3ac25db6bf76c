import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import type { TruthSource } from "../source-code/truth-source.ts";
import { operatorSource, type Place } from "./comparison-source.ts";
import { type Comparison, isFactReference } from "./condition.ts";
import type { DecoratedOperator } from "./operator-name.ts";
import { EVERY_ITEM, parsePath } from "./path.ts";

/** About what a pass over a short list costs. */
const PASS = 15;

/** A field whose name nothing has by nature but a record, so that it can be read without asking what it is read from. */
const RECORD_FIELD = /^[a-z]+(?:_[a-z0-9]+)+$/;

/** The item that a pass has come to. */
const ITEM: Place = {
  value: "v",
  number: `(typeof v === "number" ? v : (0 / 0))`,
  isText: `typeof v === "string"`,
};

/**
 * A comparison of the items of a list, or of one field of each, with a literal: as a function of its own that goes
 * through them. `undefined` for one that is left to its closure, which `asked` calls.
 */
export function itemsSource(
  operator: DecoratedOperator,
  { path, value }: Comparison,
  list: string,
  asked: () => string,
  unit: SourceUnit,
): TruthSource | undefined {
  const field = itemField(path);
  const test = quantified(operator);
  if (!test || field === undefined || isFactReference(value)) return undefined;
  const item = operatorSource(test.item, value, ITEM, undefined, unit);
  if (!item) return undefined;
  const [decisive, passed] = test.every ? [item.fails, item.holds] : [item.holds, item.fails];
  const whenDecided = test.every === test.denied;
  const read =
    field === ""
      ? "a[i]"
      : `(typeof a[i] === "object" && a[i] !== null ? a[i][${literalSource(field)}] : void 0)`;
  const step = `const v = ${read}; if (${decisive}) return ${whenDecided}; if (!(${passed})) return ${asked()};`;
  const name = unit.define(
    `const a = ${list}; if (!Array.isArray(a)) return ${asked()};` +
      `for (let i = 0; i < a.length; i++) {${step}}return ${!whenDecided};`,
  );
  return { holds: `${name}(f) === true`, fails: `${name}(f) === false`, cost: PASS };
}

interface Quantified {
  readonly every: boolean;
  readonly denied: boolean;
  readonly item: DecoratedOperator;
}

/** What an operator asks of some item or of every one; `undefined` for one that asks nothing of items. */
function quantified({ operator, decorators }: DecoratedOperator): Quantified | undefined {
  const outer = decorators.findIndex((decorator) => decorator !== "not");
  const denials = outer < 0 ? decorators.length : outer;
  const denied = denials % 2 === 1;
  if (outer < 0) {
    if (operator !== "contains" && operator !== "doesNotContain") return undefined;
    const isDenied = denied !== (operator === "doesNotContain");
    return { every: false, denied: isDenied, item: { operator: "equal", decorators: [] } };
  }
  const quantifier = decorators[outer];
  if (quantifier !== "someFact" && quantifier !== "everyFact") return undefined;
  return {
    every: quantifier === "everyFact",
    denied,
    item: { operator, decorators: decorators.slice(outer + 1) },
  };
}

/** The field of each item that a path leads to; empty for the item itself, `undefined` for any other path. */
function itemField(path: string | undefined): string | undefined {
  const [every, field, ...more] = path === undefined ? [EVERY_ITEM] : (parsePath(path) ?? []);
  if (every !== EVERY_ITEM || more.length > 0) return undefined;
  if (field === undefined) return "";
  return typeof field === "string" && RECORD_FIELD.test(field) ? field : undefined;
}
