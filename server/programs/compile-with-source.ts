import type { Condition } from "../../schemas/types.ts";
import type { Frame } from "../domain/frame.ts";
import type { BuiltFunction } from "../source-code/build-functions.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { compileTest, type Test, type TestedCase } from "./case-test.ts";
import { compileStatement } from "./compile-program.ts";
import { computeSource } from "./compute-source.ts";
import { createEmissionOf } from "./emission.ts";
import type { ComputeStatement, Statement } from "./statement.ts";
import { programSource, statementSource } from "./statement-source.ts";
import type { CompileContext, PlainRun, PlainTest, Run } from "./statement-type.ts";
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
  if (!unit || context.witness) return { run: compileStatement(statement, context), source: undefined };
  const plainTest = (when: Condition, tested: TestedCase) => definedTest(when, tested, context, unit);
  const emission = createEmissionOf(context, unit, programSource);
  const plainCompute = (formula: ComputeStatement, own: Run): PlainRun => {
    const run: PlainRun = { run: undefined };
    unit.define(computeSource(formula, own, emission), (built) => {
      run.run = asRun(built);
    });
    return run;
  };
  const closure = compileStatement(statement, { ...context, plainTest, plainCompute });
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
  if (!unit || context.witness) return { run: compileTest(when, tested, context), source: undefined };
  const plain = definedTest(when, tested, context, unit);
  const closure = compileTest(when, tested, { ...context, plainTest: () => plain });
  return {
    run: (frame, sink) => (sink || !plain.run ? closure(frame, sink) : plain.run(frame)),
    source: `${plain.name}(f)`,
  };
}

/** A test as a function of its own, with the name that the program calls it by. */
function definedTest(
  when: Condition,
  tested: TestedCase,
  context: CompileContext,
  unit: SourceUnit,
): PlainTest & { readonly name: string } {
  const source = testSource(when, tested, createEmissionOf(context, unit, programSource));
  const test: PlainTest = { run: undefined };
  const name = unit.define(`return ${source};`, (built) => {
    test.run = asTest(built);
  });
  return Object.assign(test, { name });
}

/** `statementSource` has written it so. */
function asRun(built: BuiltFunction): (frame: Frame) => void {
  return built as (frame: Frame) => void;
}

/** `testSource` has written it so. */
function asTest(built: BuiltFunction): (frame: Frame) => boolean {
  return built as (frame: Frame) => boolean;
}
