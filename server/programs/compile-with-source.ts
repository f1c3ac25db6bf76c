import type { Condition } from "../../schemas/types.ts";
import type { Frame } from "../domain/frame.ts";
import type { BuiltFunction } from "../source-code/build-functions.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { compileTest, type Test, type TestedCase } from "./case-test.ts";
import { compileStatement } from "./compile-program.ts";
import { createEmissionOf } from "./emission.ts";
import type { Statement } from "./statement.ts";
import { programSource, statementSource } from "./statement-source.ts";
import type { CompileContext, Run } from "./statement-type.ts";
import { testSource } from "./test-source.ts";

/** What runs plainly by source, and by closures as soon as somebody listens; both mean the same. */
export interface WithSource<R> {
  readonly run: R;
  /** Its source, for a program that contains it; absent where there is none. */
  readonly source: string | undefined;
}

/** A statement; without a `unit`, or where a witness hears every answer, its closures alone. */
export function compileStatementWithSource(
  statement: Statement,
  context: CompileContext,
  unit: SourceUnit | undefined,
): WithSource<Run> {
  const closure = compileStatement(statement, context);
  if (!unit || context.witness) return { run: closure, source: undefined };
  const emission = createEmissionOf(context, unit, programSource);
  let plain: ((frame: Frame) => void) | undefined;
  const name = unit.define(statementSource(statement, closure, emission), (built) => {
    plain = asRun(built);
  });
  return {
    run: (frame, sink) => (sink || !plain ? closure(frame, sink) : plain(frame)),
    source: `${name}(f);`,
  };
}

/** A test in the same way; its source is an expression. */
export function compileTestWithSource(
  when: Condition,
  tested: TestedCase,
  context: CompileContext,
  unit: SourceUnit | undefined,
): WithSource<Test> {
  const closure = compileTest(when, tested, context);
  if (!unit || context.witness) return { run: closure, source: undefined };
  const source = testSource(when, tested, createEmissionOf(context, unit, programSource));
  let plain: ((frame: Frame) => boolean) | undefined;
  const name = unit.define(`return ${source};`, (built) => {
    plain = asTest(built);
  });
  return {
    run: (frame, sink) => (sink || !plain ? closure(frame, sink) : plain(frame)),
    source: `${name}(f)`,
  };
}

/** `statementSource` has written it so. */
function asRun(built: BuiltFunction): (frame: Frame) => void {
  return built as (frame: Frame) => void;
}

/** `testSource` has written it so. */
function asTest(built: BuiltFunction): (frame: Frame) => boolean {
  return built as (frame: Frame) => boolean;
}
