import { literalSource } from "../source-code/literal.ts";
import { chooseSource, rangeSource } from "./branch-source.ts";
import { collectSource } from "./collect-source.ts";
import { compileStatement } from "./compile-program.ts";
import { computeSource } from "./compute-source.ts";
import type { Emission } from "./emission.ts";
import { slotOf } from "./fact-access.ts";
import type { Program, Statement } from "./statement.ts";
import type { Run } from "./statement-type.ts";

/** Statements as source over the same frame as their closures; `closure` is the run of the whole statement. */
export function statementSource(statement: Statement, closure: Run, emission: Emission): string {
  switch (statement.op) {
    case "choose":
      return chooseSource(statement, closure, emission);
    case "collect":
      return collectSource(statement, closure, emission);
    case "compute":
      return computeSource(statement, closure, emission);
    case "range":
      return rangeSource(statement, closure, emission);
    case "set":
      return `f[${slotOf(statement.writes, emission.context)}] = ${literalSource(statement.value)};`;
    // A look-up is data, and is called; slices are shared in exact rationals.
    case "score":
    case "slices":
    case "allocate":
      return `${emission.unit.constant(closure)}(f);`;
  }
}

/** A program inside a statement, each of its statements with a closure of its own. */
export function programSource(program: Program, emission: Emission): string {
  return program
    .map((statement) => {
      const closure = compileStatement(statement, emission.context);
      return emission.unit.block(statementSource(statement, closure, emission));
    })
    .join("");
}
