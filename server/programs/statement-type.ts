import type { Condition } from "../../schemas/types.ts";
import type { NamedConditions } from "../conditions/condition.ts";
import type { Diagnostic, Language } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Frame, SlotTable } from "../domain/frame.ts";
import type { TestedCase } from "./case-test.ts";
import type { Sink } from "./sink.ts";
import type { Program, Statement } from "./statement.ts";
import type { Witness } from "./witness.ts";

/** A compiled statement: writes facts into the frame, tells a sink what it did. Throws `ClaimError` and nothing else. */
export type Run = (frame: Frame, sink: Sink | undefined) => void;

export interface CompileContext {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  /** Conditions of the document that others may name; none when absent. */
  readonly named?: NamedConditions | undefined;
  /** What traces are worded in; Chinese when absent. */
  readonly language?: Language | undefined;
  /** Hears what conditions, formulas and tables answer, for a second opinion; nobody when absent. */
  readonly witness?: Witness | undefined;
  /** The test of a case as source, which answers who asks only what applies; closures alone when absent. */
  readonly plainTest?: ((when: Condition, tested: TestedCase) => PlainTest) | undefined;
}

/** What nobody listens to: it answers and throws as its closure does; `run` is there once it is built. */
export interface Plain<T> {
  run: ((frame: Frame) => T) | undefined;
}

export type PlainTest = Plain<boolean>;

/** What a statement that holds programs of its own compiles them by. */
export interface NestingContext extends CompileContext {
  compile(program: Program): Run;
}

export interface LintContext {
  readonly facts: FactDictionary;
  readonly named?: NamedConditions | undefined;
  readonly findings: Diagnostic[];
}

/** What the programs room knows of one kind of statement. */
export interface StatementType<S extends Statement> {
  /** Findings of the statement's own parts; the caller visits nested programs. */
  lint(statement: S, context: LintContext): void;
  /** The run of a statement that lints clean. */
  compile(statement: S, context: NestingContext): Run;
  /** Names of the facts that it reads itself, nested programs aside. */
  reads(statement: S, facts: FactDictionary, named?: NamedConditions): Iterable<string>;
}
