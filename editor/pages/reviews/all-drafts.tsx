import { Card, Checkbox, Input, Select, Table } from "antd";
import { useState } from "react";
import type { DraftSummary } from "../../api/review-answers.ts";
import { type DraftFilter, useDrafts } from "../../api/review-queries.ts";
import { usePlace } from "../../app/place.tsx";
import { useVisitor } from "../../app/visitor.tsx";
import { ActorList, ActorName } from "../../parts/actor-name.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { DraftStateTag, draftStates } from "../../parts/draft-state-tag.tsx";
import { DraftTitle } from "../../parts/draft-title.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { MoreButton } from "../../parts/more-button.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  search: { zh: "标识或名称", en: "Id or title" },
  state: { zh: "状态", en: "State" },
  type: { zh: "类型", en: "Type" },
  here: { zh: "仅当前统筹区及其下级", en: "Only this jurisdiction and those below" },
  own: { zh: "仅我起草的", en: "Only mine" },
  none: { zh: "没有符合条件的草稿。", en: "There is no such draft." },
  title: { zh: "内容", en: "Of" },
  place: { zh: "统筹区", en: "Jurisdiction" },
  authors: { zh: "起草人", en: "Authors" },
  changed: { zh: "最近改动", en: "Last change" },
  comments: { zh: "未决批注", en: "Open comments" },
  "rule-set": { zh: "规则集", en: "rule set" },
  institution: { zh: "机构属性", en: "institution" },
  withdrawal: { zh: "撤回", en: "withdrawal" },
} as const;

const TYPES = ["rule-set", "institution", "withdrawal"] as const;

/** Every draft that the visitor may read, filtered and searched by the service. */
export function AllDrafts() {
  const said = useWords(words);
  const states = useWords(draftStates);
  const { code } = usePlace();
  const { me } = useVisitor();
  const [filter, setFilter] = useState<DraftFilter>({});
  const [typed, setTyped] = useState("");
  const drafts = useDrafts(filter);
  const stateOptions = (Object.keys(draftStates) as (keyof typeof draftStates)[]).map((value) => ({
    value,
    label: states[value],
  }));
  return (
    <Card>
      <div className="stack">
        <div className="row-of">
          <Input.Search
            className="filter-search"
            aria-label={said.search}
            placeholder={said.search}
            allowClear
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onSearch={(q) => setFilter({ ...filter, q: q.trim() || undefined })}
          />
          <Select
            aria-label={said.state}
            className="filter-select"
            allowClear
            placeholder={said.state}
            options={stateOptions}
            onChange={(state: string | undefined) => setFilter({ ...filter, state })}
          />
          <Select
            aria-label={said.type}
            className="filter-select"
            allowClear
            placeholder={said.type}
            options={TYPES.map((value) => ({ value, label: said[value] }))}
            onChange={(type: string | undefined) => setFilter({ ...filter, type })}
          />
          <Checkbox
            disabled={code === undefined}
            onChange={({ target }) =>
              setFilter({ ...filter, jurisdiction: target.checked ? code : undefined })
            }
          >
            {said.here}
          </Checkbox>
          <Checkbox
            onChange={({ target }) => setFilter({ ...filter, author: target.checked ? me?.id : undefined })}
          >
            {said.own}
          </Checkbox>
        </div>
        <Awaited query={drafts}>
          {({ pages }) => (
            <>
              <Table<DraftSummary>
                size="small"
                rowKey="id"
                dataSource={pages.flatMap((page) => page.drafts)}
                pagination={false}
                locale={{ emptyText: <Nothing words={said.none} /> }}
                columns={[
                  { title: said.title, render: (_, draft) => <DraftTitle draft={draft} /> },
                  { title: said.state, width: 96, render: (_, draft) => <DraftStateTag {...draft} /> },
                  { title: said.place, width: 92, dataIndex: "jurisdiction" },
                  {
                    title: said.authors,
                    width: 140,
                    render: (_, { authors, names }) => <ActorList ids={authors} names={names} />,
                  },
                  {
                    title: said.changed,
                    width: 210,
                    render: (_, { changed, names }) => (
                      <>
                        <InstantText at={changed.at} />
                        <div>
                          <ActorName id={changed.by} names={names} />
                        </div>
                      </>
                    ),
                  },
                  {
                    title: said.comments,
                    width: 92,
                    align: "right",
                    render: (_, { openThreads }) => openThreads || "",
                  },
                ]}
              />
              <MoreButton query={drafts} />
            </>
          )}
        </Awaited>
      </div>
    </Card>
  );
}
