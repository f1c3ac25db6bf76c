import { Collapse, Table } from "antd";
import { Link } from "wouter";
import type { RunLine } from "../../api/run-answers.ts";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "各项数据由何规则、依何条款得出", en: "Which rule and clause each figure rests on" },
  line: { zh: "数据", en: "Figure" },
  step: { zh: "步骤", en: "Step" },
  rule: { zh: "规则集", en: "Rule set" },
  clauses: { zh: "条款", en: "Clauses" },
  version: { zh: (n: number) => `第 ${n} 版`, en: (n: number) => `version ${n}` },
  brought: { zh: "发起时提供，或由清单汇总", en: "brought by the request, or added up from claims" },
} as const;

/** The rule set behind each figure of a result, and the clauses that it cites. */
export function LineClauses({ lines }: { readonly lines: readonly RunLine[] }) {
  const said = useWords(words);
  const text = useText();
  const table = (
    <Table<RunLine>
      size="small"
      rowKey={({ per, fact }) => `${per} ${fact}`}
      dataSource={[...lines]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: said.line, render: (_, { title, fact }) => text(title, fact) },
        { title: said.step, render: (_, { step }) => text(step) },
        {
          title: said.rule,
          render: (_, { ruleSet }) =>
            ruleSet ? (
              <Link href={`/rule-sets/${ruleSet.id}/${ruleSet.version}`}>
                {text(ruleSet.title)} {said.version(ruleSet.version)}
              </Link>
            ) : (
              <span className="faint">{said.brought}</span>
            ),
        },
        {
          title: said.clauses,
          className: "wrap-cell",
          render: (_, { clauses = [] }) => clausesText(clauses),
        },
      ]}
    />
  );
  return <Collapse size="small" items={[{ key: "clauses", label: said.title, children: table }]} />;
}

/** Clauses under their documents, each once. */
function clausesText(clauses: NonNullable<RunLine["clauses"]>): string {
  const documents = [...new Set(clauses.map(({ document }) => document))];
  return documents
    .map((document) => {
      const own = clauses.filter((each) => each.document === document).map(({ clause }) => clause);
      return `${document} ${[...new Set(own)].join("、")}`;
    })
    .join("；");
}
