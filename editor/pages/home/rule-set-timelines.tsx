import { Card, Table } from "antd";
import { Link } from "wouter";
import type { Header } from "../../api/answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { closest } from "../../parts/in-force.ts";
import { PeriodText } from "../../parts/period-text.tsx";
import { StandingTag } from "../../parts/standing-tag.tsx";
import { VersionStories } from "../../parts/versions/version-stories.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "本统筹区的规则集", en: "Rule sets of this jurisdiction" },
  what: {
    zh: "展开一行可见该规则集的全部版本：曾施行、施行中、已排期、已撤回，及其发布人和理由。",
    en: "Open a row for all of its versions: past, in force, scheduled, withdrawn, with who published them and why.",
  },
  name: { zh: "名称", en: "Title" },
  id: { zh: "标识", en: "Id" },
  versions: { zh: "版本数", en: "Versions" },
  period: { zh: "施行期", en: "Effective" },
  standing: { zh: "状态", en: "Standing" },
  provisional: { zh: "暂定值", en: "Provisional" },
} as const;

interface RuleSetTimelinesProps {
  readonly ruleSets: readonly Header[];
  readonly day: string;
}

/** All of a jurisdiction's rule sets, also those that no policy runs, each with its versions in order. */
export function RuleSetTimelines({ ruleSets, day }: RuleSetTimelinesProps) {
  const said = useWords(words);
  const text = useText();
  const may = { write: useMay("write-drafts"), publish: useMay("publish") };
  const ids = [...new Set(ruleSets.map(({ id }) => id))];
  const rows = ids.flatMap((id) => {
    const versions = ruleSets.filter((version) => version.id === id);
    const shown = closest(versions);
    return shown ? [{ ...shown, count: versions.length }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Card title={said.title}>
      <p className="faint">{said.what}</p>
      <Table<(typeof rows)[number]>
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          expandedRowRender: ({ id }) => <VersionStories type="rule-set" id={id} day={day} may={may} />,
        }}
        columns={[
          {
            title: said.name,
            render: (_, { id, version, title }) => (
              <Link href={`/rule-sets/${id}/${version}`}>{text(title)}</Link>
            ),
          },
          { title: said.id, dataIndex: "id", className: "code" },
          { title: said.versions, dataIndex: "count", width: 80, align: "right" },
          {
            title: said.standing,
            width: 130,
            render: (_, { standing }) => <StandingTag standing={standing} />,
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
