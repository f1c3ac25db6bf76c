import { Card, Table } from "antd";
import type { Statement } from "../../api/run-answers.ts";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "依据条款", en: "Clauses" },
  rule: { zh: "规则", en: "Rule set" },
  document: { zh: "文件", en: "Document" },
  clause: { zh: "条款", en: "Clause" },
  settlement: { zh: "结算散列值", en: "Hash of the settlement" },
  claims: { zh: "清单散列值", en: "Hash of the claims" },
  plan: { zh: "规则散列值", en: "Hash of the rules" },
  head: { zh: "链首", en: "Head of the log" },
} as const;

type Clause = Statement["clauses"][number];

/** What a statement rests on, and what it can be held against. */
export function StatementSources({ statement: { clauses, evidence } }: { readonly statement: Statement }) {
  const said = useWords(words);
  const text = useText();
  return (
    <Card size="small" title={said.title}>
      <Table<Clause>
        size="small"
        rowKey={({ ruleSet, document, clause }) => `${text(ruleSet)} ${document} ${clause}`}
        dataSource={[...clauses]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: said.rule, render: (_, { ruleSet }) => text(ruleSet) },
          { title: said.document, dataIndex: "document" },
          { title: said.clause, dataIndex: "clause" },
        ]}
      />
      <p className="faint run-evidence">
        {said.settlement} <span className="code">{evidence.settlement}</span>
        <br />
        {said.claims} <span className="code">{evidence.claims}</span>
        <br />
        {said.plan} <span className="code">{evidence.plan}</span>
        <br />
        {said.head} <span className="code">{`main ${evidence.head.seq} ${evidence.head.hash}`}</span>
      </p>
    </Card>
  );
}
