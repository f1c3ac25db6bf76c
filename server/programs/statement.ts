import type {
  Bounds,
  Condition,
  Formula,
  RoundingMode,
  ScoreTable,
  SharingSlice,
} from "../../schemas/types.ts";

/**
 * The intermediate form that every kind compiles its body to: statements as data, made of the three primitives
 * (conditions, tables, formulas) and of law-free arithmetic. The engine lints, compiles, traces and words statements;
 * it never sees the body they came from. `pointer` is where in the rule set document the statement stands.
 */
export type Program = readonly Statement[];

interface Placed {
  readonly pointer: string;
  /** Clause of the header's citations that this statement rests on, when it is not the whole set's. */
  readonly clause?: string | undefined;
}

/** Writes the value of a formula; `pointer` is where its text stands. */
export interface ComputeStatement extends Placed {
  readonly op: "compute";
  readonly writes: string;
  readonly formula: Formula;
  /** Set when the author typed no formula (a decimal, parameters of a kind): then only errors are reported. */
  readonly generated?: boolean;
}

/** Writes a constant. */
export interface SetStatement extends Placed {
  readonly op: "set";
  readonly writes: string;
  readonly value: string | boolean;
}

/** One case of a choice; its condition stands at `<pointer>/when`. Without one it applies to all that are left. */
export interface Option extends Placed {
  readonly name: string;
  readonly when?: Condition | undefined;
  readonly program: Program;
}

/** Runs the first case that applies; without one, `otherwise`, and without that it is an unmatched row. */
export interface ChooseStatement extends Placed {
  readonly op: "choose";
  readonly options: readonly Option[];
  readonly otherwise?: Program | undefined;
}

export type Combination = "sum" | "product" | "highest" | "first";

/** Collects the values of all cases that apply; of the cases of one ladder only the first that applies counts. */
export interface CollectStatement extends Placed {
  readonly op: "collect";
  readonly writes: string;
  readonly combine: Combination;
  /** Decimal text written when no case applies. */
  readonly none: string;
  readonly scale: number;
  readonly mode: RoundingMode;
  readonly options: readonly CollectOption[];
}

export interface CollectOption extends Placed {
  readonly name: string;
  /** Stands at `<pointer>/when`. */
  readonly when: Condition;
  readonly value: Formula;
  /** Where the text of the value stands. */
  readonly valuePointer: string;
  /** Set when the author typed a decimal and no formula: then only errors are reported. */
  readonly generated?: boolean;
  /** What the value is multiplied by: a fact that somebody chose, within a band. Stands at `<pointer>/discretion`. */
  readonly discretion?: ChosenMultiple | undefined;
  readonly ladder?: string | undefined;
}

/** A multiple that is chosen within a band, both ends stated. */
export interface ChosenMultiple {
  readonly fact: string;
  readonly from: string | number;
  readonly until: string | number;
  readonly bounds: Bounds;
}

/** Runs the program of the range that the fact's value lies in. */
export interface RangeStatement extends Placed {
  readonly op: "range";
  readonly fact: string;
  readonly hit: "unique" | "first";
  readonly rows: readonly RangeOption[];
  readonly otherwise?: Program | undefined;
}

export interface RangeOption extends Placed {
  readonly name: string;
  readonly from?: string | number | undefined;
  readonly until?: string | number | undefined;
  readonly bounds?: Bounds | undefined;
  readonly program: Program;
}

/** Looks a disease group up by diagnosis and operations, or by its code when the code is already known. */
export interface ScoreStatement extends Placed {
  readonly op: "score";
  readonly table: ScoreTable;
  readonly reads: {
    readonly diagnosis: string;
    readonly operations: string;
    readonly cost?: string | undefined;
  };
  readonly writes: ScoreWrites;
  /** Group and type of a case that no row takes, with a score of 0. */
  readonly unmatched?: { readonly group: string; readonly type?: string | undefined } | undefined;
}

export interface ScoreWrites {
  readonly group: string;
  readonly type?: string | undefined;
  readonly score: string;
  /** Yuan; stays missing where the table states none for the row. */
  readonly averageCost?: string | undefined;
}

/** Shares the part of an amount within each slice at that slice's rate. */
export interface SlicesStatement extends Placed {
  readonly op: "slices";
  readonly of: string;
  /** What the slices' ends are shares of; without one they are amounts as they stand. */
  readonly base?: string | undefined;
  readonly slices: readonly SharingSlice[];
  readonly writes: string;
  /** How the sum is rounded; without it, it stays as it is, for later statements to round. */
  readonly rounding?: { readonly scale: number; readonly mode: RoundingMode } | undefined;
}

/** Shares a total of the wider scope out over this scope's entities, to the fen; see arithmetic/allocate. */
export interface AllocateStatement extends Placed {
  readonly op: "allocate";
  readonly total: string;
  readonly weight: string;
  readonly limit?: string | undefined;
  readonly writes: string;
}

export type Statement =
  | ComputeStatement
  | SetStatement
  | ChooseStatement
  | CollectStatement
  | RangeStatement
  | ScoreStatement
  | SlicesStatement
  | AllocateStatement;

/** Facts that a statement writes itself, nested programs aside. */
export function ownWrites(statement: Statement): string[] {
  if (statement.op === "score") {
    const { group, type, score, averageCost } = statement.writes;
    return [group, type, score, averageCost].filter((fact) => fact !== undefined);
  }
  return "writes" in statement ? [statement.writes] : [];
}

/** The programs inside a statement. */
export function nestedPrograms(statement: Statement): Program[] {
  const nested: Program[] = [];
  if (statement.op === "choose") for (const option of statement.options) nested.push(option.program);
  if (statement.op === "range") for (const row of statement.rows) nested.push(row.program);
  if ("otherwise" in statement && statement.otherwise) nested.push(statement.otherwise);
  return nested;
}

/** Facts that a program may write, in order of first mention. */
export function factsWritten(program: Program): string[] {
  const written = program.flatMap((statement) => [
    ...ownWrites(statement),
    ...nestedPrograms(statement).flatMap(factsWritten),
  ]);
  return [...new Set(written)];
}
