import { Card, Input, Segmented, Table } from "antd";
import { useDeferredValue, useState } from "react";
import { type CodeList, type ListedCode, useCodeLists, useCodePages } from "../../api/code-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { MoreButton } from "../../parts/more-button.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "编码库（随产品发布，只读）", en: "Code lists (part of the product, read only)" },
  search: { zh: "编码前几位，或名称所含字词", en: "Beginning of a code, or part of a name" },
  code: { zh: "编码", en: "Code" },
  name: { zh: "名称", en: "Name" },
  none: { zh: "没有符合的编码。", en: "No such code." },
  holds: {
    zh: (edition: string, count: string) => `${edition}，${count} 个编码`,
    en: (edition: string, count: string) => `${edition}, ${count} codes`,
  },
  hash: { zh: "内容哈希", en: "Content hash" },
} as const;

/** The code lists that values are found in, to be looked through. */
export function CodeListsView() {
  const said = useWords(words);
  const lists = useCodeLists();
  return (
    <Card size="small" title={said.title}>
      <Awaited query={lists}>{(every) => <Lists lists={every} />}</Awaited>
    </Card>
  );
}

function Lists({ lists }: { readonly lists: readonly CodeList[] }) {
  const said = useWords(words);
  const text = useText();
  const [chosen, choose] = useState(lists[0]?.id ?? "");
  const [typed, setTyped] = useState("");
  const list = lists.find(({ id }) => id === chosen);
  return (
    <div className="stack">
      <div className="row-of">
        <Segmented
          value={chosen}
          options={lists.map(({ id, title }) => ({ value: id, label: text(title) }))}
          onChange={choose}
        />
        <Input
          className="filter-search"
          aria-label={said.search}
          placeholder={said.search}
          allowClear
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {list ? (
        <p className="faint">
          {said.holds(list.edition, list.codes.toLocaleString("en"))} · {said.hash}{" "}
          <span className="code">{list.hash.slice(0, 16)}…</span>
        </p>
      ) : null}
      <Codes list={chosen} text={useDeferredValue(typed.trim())} />
    </div>
  );
}

function Codes({ list, text }: { readonly list: string; readonly text: string }) {
  const said = useWords(words);
  const pages = useCodePages(list, text);
  return (
    <Awaited query={pages}>
      {(held) => (
        <div className="stack">
          <Table<ListedCode>
            size="small"
            rowKey="code"
            dataSource={held.pages.flatMap(({ codes }) => codes)}
            pagination={false}
            locale={{ emptyText: <Nothing words={said.none} /> }}
            columns={[
              { title: said.code, dataIndex: "code", className: "code", width: 220 },
              { title: said.name, dataIndex: "name" },
            ]}
          />
          <MoreButton query={pages} />
        </div>
      )}
    </Awaited>
  );
}
