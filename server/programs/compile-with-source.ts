import type { Condition } from "../../schemas/types.ts";
import type { Frame } from "../domain/frame.ts";
import type { BuiltFunction } from "../source-code/build-functions.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { compileTest, type TestedCase } from "./case-test.ts";
import { compileStatement } from "./compile-program.ts";
import { createEmissionOf } from "./emission.ts";
import type { Sink } from "./sink.ts";
import type { Statement } from "./statement.ts";
import { programSource, statementSource } from "./statement-source.ts";
import type { CompileContext, Plain, PlainTest } from "./statement-type.ts";
import { testSource } from "./test-source.ts";

/** What runs plainly by source, and by closures as soon as somebody listens; both mean the same. */
export interface WithSource<T> {
  readonly run: (frame: Frame, sink: Sink | undefined) => T;
  /** What its source is built to, for a program that runs it; absent where there is none. */
  readonly plain: Plain<T> | undefined;
}

/** A statement; without a `unit`, or where a witness hears every answer, its closures alone. */
export function compileStatementWithSource(
  statement: Statement,
  context: CompileContext,
  unit: SourceUnit | undefined,
): WithSource<void> {
  if (!unit || context.witness) return { run: compileStatement(statement, context), plain: undefined };
  const plainTest = (when: Condition, tested: TestedCase) => definedTest(when, tested, context, unit);
  const closure = compileStatement(statement, { ...context, plainTest });
  const emission = createEmissionOf(context, unit, programSource);
  const plain: Plain<void> = { run: undefined };
  unit.define(statementSource(statement, closure, emission), (built) => {
    plain.run = asRun(built);
  });
  return { run: (frame, sink) => (sink || !plain.run ? closure(frame, sink) : plain.run(frame)), plain };
}

/** A test in the same way. */
export function compileTestWithSource(
  when: Condition,
  tested: TestedCase,
  context: CompileContext,
  unit: SourceUnit | undefined,
): WithSource<boolean> {
  if (!unit || context.witness) return { run: compileTest(when, tested, context), plain: undefined };
  const plain = definedTest(when, tested, context, unit);
  const closure = compileTest(when, tested, { ...context, plainTest: () => plain });
  return { run: (frame, sink) => (sink || !plain.run ? closure(frame, sink) : plain.run(frame)), plain };
}

/** A test as a function of its own. */
function definedTest(
  when: Condition,
  tested: TestedCase,
  context: CompileContext,
  unit: SourceUnit,
): PlainTest {
  const source = testSource(when, tested, createEmissionOf(context, unit, programSource));
  const test: PlainTest = { run: undefined };
  unit.define(`return ${source};`, (built) => {
    test.run = asTest(built);
  });
  return test;
}

/** `statementSource` has written it so. */
function asRun(built: BuiltFunction): (frame: Frame) => void {
  return built as (frame: Frame) => void;
}

/** `testSource` has written it so. */
function asTest(built: BuiltFunction): (frame: Frame) => boolean {
  return built as (frame: Frame) => boolean;
}
