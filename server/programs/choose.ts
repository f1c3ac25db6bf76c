import { ClaimError } from "../domain/claim-error.ts";
import { Findings } from "../domain/diagnostic.ts";
import { compileTest, conditionFacts, lintTest } from "./case-test.ts";
import { programDiagnostics } from "./diagnostics.ts";
import type { ChooseStatement } from "./statement.ts";
import type { StatementType } from "./statement-type.ts";

/** Runs the first case that applies; none, and no `otherwise`, is an unmatched row. */
export const choose: StatementType<ChooseStatement> = {
  lint: ({ options, otherwise, pointer }, context) => {
    const findings = new Findings(programDiagnostics, context.findings);
    options.forEach(({ when, name, pointer: at }, index) => {
      if (when) lintTest(when, `${at}/when`, context);
      else if (index < options.length - 1) findings.report("program.never-reached", at, { name });
    });
    if (!otherwise && options.every(({ when }) => when)) findings.report("program.no-fallback", pointer);
  },
  reads: ({ options }, _facts, named) =>
    options.flatMap(({ when }) => (when ? conditionFacts(when, named) : [])),
  compile: ({ options, otherwise, pointer }, context) => {
    const cases = options.map((option) => ({
      test: option.when && compileTest(option.when, option, context),
      run: context.compile(option.program),
      told: {
        event: "case",
        pointer: option.pointer,
        clause: option.clause,
        name: option.name,
        applies: true,
      } as const,
    }));
    const fallback = otherwise && context.compile(otherwise);
    return (frame, sink) => {
      for (const { test, run, told } of cases) {
        if (test) {
          if (!test(frame, sink)) continue;
        } else sink?.tell(told);
        run(frame, sink);
        return;
      }
      if (!fallback) throw new ClaimError("unmatched-row", pointer, pointer);
      sink?.tell({ event: "otherwise", pointer });
      fallback(frame, sink);
    };
  },
};
