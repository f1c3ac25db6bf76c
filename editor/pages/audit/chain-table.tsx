import { Table } from "antd";
import type { Verification } from "../../api/audit-queries.ts";
import { Mark } from "../../parts/mark.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { chainWords, isChain } from "./chain-words.ts";

const words = {
  chain: { zh: "日志链", en: "Chain" },
  entries: { zh: "相符条数", en: "Entries that hold" },
  head: { zh: "链首散列值", en: "Hash of the head" },
  state: { zh: "状态", en: "State" },
  holds: { zh: "完好", en: "intact" },
  broken: { zh: "有损", en: "damaged" },
  missing: {
    zh: (count: number) => `${count} 个曾给出的链首不在其中：日志被截去或改写`,
    en: (count: number) => `${count} heads handed out are not in it: it was cut off or rewritten`,
  },
} as const;

type Chain = Verification["chains"][number];

/** Each chain of the log, and whether it holds. */
export function ChainTable({ chains }: { readonly chains: readonly Chain[] }) {
  const said = useWords(words);
  const names = useWords(chainWords);
  const { language } = useLanguage();
  return (
    <Table<Chain>
      size="small"
      rowKey="chain"
      pagination={false}
      dataSource={[...chains]}
      columns={[
        { title: said.chain, render: (_, { chain }) => (isChain(chain) ? names[chain] : chain) },
        { title: said.entries, width: 120, align: "right", dataIndex: "entries" },
        { title: said.head, className: "code wrap-cell", dataIndex: "head", width: "50%" },
        {
          title: said.state,
          width: 260,
          render: (_, { broken, missing }) =>
            broken || missing.length > 0 ? (
              <>
                <Mark tone="bad">{said.broken}</Mark>{" "}
                {broken?.words[language] ?? said.missing(missing.length)}
              </>
            ) : (
              <Mark tone="good">{said.holds}</Mark>
            ),
        },
      ]}
    />
  );
}
