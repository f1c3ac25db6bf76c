/** Where a node stands in its formula's text, in UTF-16 offsets. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type LogicOperator = "and" | "or";
export type FunctionName =
  | "min"
  | "max"
  | "sum"
  | "abs"
  | "floor"
  | "ceiling"
  | "round half up"
  | "round half even"
  | "round half down"
  | "round up"
  | "round down";

interface At {
  readonly span: Span;
}

export interface NumberLiteral extends At {
  readonly kind: "number";
  /** Shortest decimal text, never negative: `0.5`, `12`. */
  readonly text: string;
}
export interface TextLiteral extends At {
  readonly kind: "text";
  readonly value: string;
}
export interface BooleanLiteral extends At {
  readonly kind: "boolean";
  readonly value: boolean;
}
export interface DateLiteral extends At {
  readonly kind: "date";
  /** `YYYY-MM-DD`. */
  readonly value: string;
}
/** A fact by id or Chinese alias. */
export interface Name extends At {
  readonly kind: "name";
  readonly name: string;
}
/** A field of a record. */
export interface Path extends At {
  readonly kind: "path";
  readonly of: Name | Path;
  readonly field: string;
}
export interface Negation extends At {
  readonly kind: "negate";
  readonly operand: Expression;
}
export interface Calculation extends At {
  readonly kind: "arithmetic";
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Power extends At {
  readonly kind: "power";
  readonly base: Expression;
  /** 0…9. */
  readonly exponent: number;
}
export interface Comparison extends At {
  readonly kind: "comparison";
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Logic extends At {
  readonly kind: "logic";
  readonly operator: LogicOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Not extends At {
  readonly kind: "not";
  readonly operand: Expression;
}
export interface Conditional extends At {
  readonly kind: "if";
  readonly condition: Expression;
  readonly consequent: Expression;
  readonly alternative: Expression;
}
/** `value in [1..5)`, `value in ("a", "b")`, `value between 1 and 5`: true when any alternative holds it. */
export interface Membership extends At {
  readonly kind: "in";
  readonly value: Expression;
  readonly among: readonly (Interval | Expression)[];
}
export interface Interval extends At {
  readonly kind: "interval";
  readonly bounds: "[]" | "[)" | "(]" | "()";
  readonly from: Expression;
  readonly until: Expression;
}
export interface Call extends At {
  readonly kind: "call";
  readonly function: FunctionName;
  readonly arguments: readonly Expression[];
}
/** `[a, b, c]`, only as the argument of min, max or sum, or after `in`. */
export interface ListLiteral extends At {
  readonly kind: "list";
  readonly items: readonly Expression[];
}

/** A parsed formula: plain data, every node with its place in the text. */
export type Expression =
  | NumberLiteral
  | TextLiteral
  | BooleanLiteral
  | DateLiteral
  | Name
  | Path
  | Negation
  | Calculation
  | Power
  | Comparison
  | Logic
  | Not
  | Conditional
  | Membership
  | Call
  | ListLiteral;
