import { Card, Table } from "antd";
import { Link } from "wouter";
import type { Header } from "../../api/answers.ts";
import { PeriodText } from "../../parts/period-text.tsx";
import { StandingTag } from "../../parts/standing-tag.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "本统筹区全部规则集版本", en: "Every rule set version of this jurisdiction" },
  name: { zh: "名称", en: "Title" },
  id: { zh: "标识", en: "Id" },
  version: { zh: "版本", en: "Version" },
  period: { zh: "施行期", en: "Effective" },
  standing: { zh: "状态", en: "Standing" },
  provisional: { zh: "暂定值", en: "Provisional" },
} as const;

interface OtherRuleSetsProps {
  readonly ruleSets: readonly Header[];
  readonly day: string;
}

/** All of a jurisdiction's versions as a table, also those that no policy runs. */
export function OtherRuleSets({ ruleSets, day }: OtherRuleSetsProps) {
  const said = useWords(words);
  const text = useText();
  if (ruleSets.length === 0) return null;
  return (
    <Card title={said.title}>
      <Table<Header>
        size="small"
        rowKey={({ id, version }) => `${id}@${version}`}
        dataSource={[...ruleSets]}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: said.name,
            render: (_, { id, version, title }) => (
              <Link href={`/rule-sets/${id}/${version}`}>{text(title)}</Link>
            ),
          },
          { title: said.id, dataIndex: "id", className: "code" },
          { title: said.version, dataIndex: "version", width: 80, align: "right" },
          {
            title: said.standing,
            width: 130,
            render: (_, { effective }) => <StandingTag period={effective} day={day} />,
          },
          { title: said.period, width: 220, render: (_, { effective }) => <PeriodText period={effective} /> },
          {
            title: said.provisional,
            width: 100,
            align: "right",
            render: (_, { provisional = [] }) => provisional.length || "",
          },
        ]}
      />
    </Card>
  );
}
