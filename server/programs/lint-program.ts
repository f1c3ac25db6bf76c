import type { NamedConditions } from "../conditions/condition.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { allocateReads, lintAllocate } from "./allocate.ts";
import { typeOf } from "./compile-program.ts";
import { lintFact } from "./lint-fact.ts";
import { factsWritten, nestedPrograms, ownWrites, type Program, type Statement } from "./statement.ts";
import type { LintContext } from "./statement-type.ts";

/** All findings of a program: every statement's own, nested ones included, and facts written that nobody declared. */
export function lintProgram(program: Program, context: LintContext): void {
  for (const statement of program) {
    if (statement.op === "allocate") lintAllocate(statement, context);
    else {
      for (const fact of ownWrites(statement)) lintFact(fact, undefined, statement.pointer, context);
      typeOf(statement).lint(statement, context);
    }
    for (const nested of nestedPrograms(statement)) lintProgram(nested, context);
  }
}

/** Facts that a program reads before it has written them itself, by id, in order of first mention. */
export function factsRead(program: Program, facts: FactDictionary, named?: NamedConditions): string[] {
  const idOf = (name: string) => facts.find(name)?.id ?? name;
  const read = new Set<string>();
  const visit = (statements: Program, written: Set<string>): void => {
    for (const statement of statements) {
      for (const name of readsOf(statement, facts, named)) if (!written.has(idOf(name))) read.add(idOf(name));
      for (const nested of nestedPrograms(statement)) visit(nested, new Set(written));
      for (const name of factsWritten([statement])) written.add(idOf(name));
    }
  };
  visit(program, new Set());
  return [...read];
}

function readsOf(statement: Statement, facts: FactDictionary, named?: NamedConditions): Iterable<string> {
  return statement.op === "allocate"
    ? allocateReads(statement)
    : typeOf(statement).reads(statement, facts, named);
}
