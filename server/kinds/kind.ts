import type { RuleSet } from "../../schemas/types.ts";
import type { Diagnostic, DiagnosticTemplates } from "../domain/diagnostic.ts";
import type { Fact } from "../domain/fact.ts";
import type { Program } from "../programs/statement.ts";

/** Names of the kinds that have a schema of their own. */
export type KindName = Exclude<RuleSet["kind"], "policy" | "override">;

/** The body of a kind, as its schema types it. */
export type BodyOf<K extends KindName> = Extract<RuleSet, { kind: K }>["body"];

/**
 * A kind of rule set: how its body reads as a program of primitives. Everything else (lint of conditions, tables and
 * formulas, both evaluators, explanation, difference, form) follows from the program and the schema.
 */
export interface Kind<K extends KindName = KindName> {
  readonly name: K;
  /** What it is called, for people. */
  readonly title: { readonly zh: string; readonly en: string };
  /** The program of a body that fits the schema. */
  program(body: BodyOf<K>): Program;
  /** Facts that the kind itself adds for intermediate results, e.g. the base before bonuses. */
  declares?(body: BodyOf<K>): readonly Fact[];
  /** Findings beyond those of the primitives, and their wordings. */
  lint?(body: BodyOf<K>, into: Diagnostic[]): void;
  readonly diagnostics?: DiagnosticTemplates;
}
