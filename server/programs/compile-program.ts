import type { Program, Statement } from "./statement.ts";
import type { CompileContext, Run, StatementType } from "./statement-type.ts";
import { statementTypes } from "./statements.ts";

/** The run of a program without allocations: its statements in order. */
export function compileProgram(program: Program, context: CompileContext): Run {
  const runs = program.map((statement) => compileStatement(statement, context));
  const [first, ...rest] = runs;
  if (!first) return () => {};
  if (rest.length === 0) return first;
  return (frame, sink) => {
    for (const run of runs) run(frame, sink);
  };
}

/** The run of one statement on one entity. Throws `TypeError` for an allocation, which needs all entities of a scope. */
export function compileStatement(statement: Statement, context: CompileContext): Run {
  if (statement.op === "allocate") throw new TypeError("an allocation runs over a whole scope");
  return typeOf(statement).compile(statement, {
    ...context,
    compile: (program) => compileProgram(program, context),
  });
}

/** The statement's type. The registry is keyed by `op`, which TypeScript cannot follow through a union: hence the cast. */
export function typeOf<S extends Exclude<Statement, { op: "allocate" }>>(statement: S): StatementType<S> {
  return statementTypes[statement.op] as unknown as StatementType<S>;
}
