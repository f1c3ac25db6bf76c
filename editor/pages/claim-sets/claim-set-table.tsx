import { Table } from "antd";
import { Link } from "wouter";
import type { ClaimSet } from "../../api/claim-set-queries.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { InstantText } from "../../parts/instant-text.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  none: {
    zh: "这个统筹区还没有清单集。上传一个月或一年的清单后，即可发起结算。",
    en: "There is no claim set here yet. Once a month or a year of claims is uploaded, it can be settled.",
  },
  name: { zh: "名称", en: "Name" },
  claims: { zh: "有效清单", en: "Claims" },
  bad: { zh: "未采用的行", en: "Bad rows" },
  days: { zh: "出院日期", en: "Discharged" },
  cost: { zh: "总费用（元）", en: "Cost (yuan)" },
  hash: { zh: "散列值", en: "Hash" },
  when: { zh: "登记", en: "Registered" },
  erased: { zh: "已删除", en: "erased" },
} as const;

/** Claim sets, the newest first. */
export function ClaimSetTable({ sets }: { readonly sets: readonly ClaimSet[] }) {
  const said = useWords(words);
  return (
    <Table<ClaimSet>
      size="small"
      rowKey="id"
      dataSource={[...sets]}
      scroll={{ x: "max-content" }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Nothing words={said.none} /> }}
      columns={[
        {
          title: said.name,
          render: (_, { id, name, erased }) => (
            <>
              <Link href={`/claim-set/${id}`}>{name}</Link>{" "}
              {erased ? <Mark tone="plain">{said.erased}</Mark> : null}
            </>
          ),
        },
        {
          title: said.claims,
          align: "right",
          className: "figure",
          render: (_, { summary }) => groupedText(String(summary.claims)),
        },
        {
          title: said.bad,
          align: "right",
          className: "figure",
          render: (_, { summary: { badRows } }) =>
            badRows === 0 ? "0" : <Mark tone="warn">{groupedText(String(badRows))}</Mark>,
        },
        {
          title: said.days,
          className: "figure",
          render: (_, { summary: { discharged } }) =>
            discharged ? `${discharged.first} – ${discharged.last}` : "",
        },
        {
          title: said.cost,
          align: "right",
          className: "figure",
          render: (_, { summary }) => groupedText(summary.cost),
        },
        {
          title: said.hash,
          className: "code",
          render: (_, { hash }) => <span title={hash}>{hash.slice(0, 12)}</span>,
        },
        {
          title: said.when,
          width: 184,
          render: (_, { registeredAt, registeredBy, names }) => (
            <>
              <InstantText at={registeredAt} />
              <div>
                <ActorName id={registeredBy} names={names} />
              </div>
            </>
          ),
        },
      ]}
    />
  );
}
