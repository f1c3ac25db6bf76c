import { Alert, Table } from "antd";
import type { ReactNode } from "react";
import type { CaseRun, VersionCase } from "../../api/review-answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { Mark } from "../mark.tsx";
import { Nothing } from "../nothing.tsx";
import { CaseDetail } from "./case-detail.tsx";
import { wordsOfCase } from "./words-of-case.ts";

const words = {
  none: { zh: "没有测试用例。", en: "There are no test cases." },
  name: { zh: "用例", en: "Case" },
  because: { zh: "推算依据", en: "Worked out from" },
  result: { zh: "结果", en: "Result" },
  passed: { zh: "相符", en: "as expected" },
  failed: { zh: "不符", en: "differs" },
  notRun: { zh: "未运行", en: "not run" },
  running: { zh: "运行中", en: "running" },
  again: { zh: "正在重新运行用例…", en: "The cases are being run again…" },
  all: {
    zh: (count: number) => `${count} 个用例全部相符（两套求值程序一致）。`,
    en: (count: number) => `All ${count} cases come out as expected, in both evaluators.`,
  },
  some: {
    zh: (failed: number, count: number) => `${count} 个用例中有 ${failed} 个与预期不符。`,
    en: (failed: number, count: number) => `${failed} of ${count} cases come out differently.`,
  },
  apart: {
    zh: (count: number) => `两套求值程序有 ${count} 处结果不同，请告知管理员。`,
    en: (count: number) => `The two evaluators differ in ${count} places: tell the keeper.`,
  },
} as const;

interface CaseResultsProps {
  readonly cases: readonly VersionCase[];
  readonly run: Pick<CaseRun, "results" | "disagreements"> | undefined;
  /** Whether `run` is of what stood before, and the cases are being run again. */
  readonly isRunning?: boolean;
  /** What can be done about a case. */
  readonly acts?: (of: VersionCase, result: CaseRun["results"][number] | undefined) => ReactNode;
}

/** Test cases by name, what each expects, and what came of it where they were run. */
export function CaseResults({ cases, run: last, isRunning = false, acts }: CaseResultsProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  if (cases.length === 0) return <Nothing words={said.none} />;
  // What came of other cases, or under other rules, says nothing of these.
  const run = isRunning ? undefined : last;
  const resultOf = (name: string) => run?.results.find((result) => result.name === name);
  const failed = run?.results.filter(({ passed }) => !passed).length ?? 0;
  return (
    <div className="stack">
      {isRunning ? <Alert type="info" showIcon title={said.again} /> : null}
      {run ? (
        <Alert
          type={failed === 0 ? "success" : "error"}
          showIcon
          title={failed === 0 ? said.all(run.results.length) : said.some(failed, run.results.length)}
        />
      ) : null}
      {run && run.disagreements.length > 0 ? (
        <Alert type="error" showIcon title={said.apart(run.disagreements.length)} />
      ) : null}
      <Table<VersionCase>
        size="small"
        rowKey="name"
        dataSource={[...cases]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          expandedRowRender: (each) => (
            <div className="stack">
              <CaseDetail of={each} result={resultOf(each.name)} />
              {acts?.(each, resultOf(each.name))}
            </div>
          ),
        }}
        columns={[
          { title: said.name, width: "34%", render: (_, each) => wordsOfCase(each, language).title },
          {
            title: said.because,
            className: "wrap-cell",
            render: (_, each) => wordsOfCase(each, language).reason,
          },
          {
            title: said.result,
            width: 96,
            render: (_, { name }) => {
              const result = resultOf(name);
              if (!result) return <Mark tone="plain">{isRunning ? said.running : said.notRun}</Mark>;
              return (
                <Mark tone={result.passed ? "good" : "bad"}>{result.passed ? said.passed : said.failed}</Mark>
              );
            },
          },
        ]}
      />
    </div>
  );
}
