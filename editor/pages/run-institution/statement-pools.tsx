import { Table } from "antd";
import type { Statement } from "../../api/run-answers.ts";
import { AmountText } from "../../parts/runs/amount-text.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  month: { zh: "月份", en: "Month" },
  holder: { zh: (code: string) => `预算主体 ${code}`, en: (code: string) => `Budget holder ${code}` },
} as const;

type Pool = Statement["pools"][number];
type Month = Pool["months"][number];

/** An institution's figures in each pool, and its months. */
export function StatementPools({ pools }: Pick<Statement, "pools">) {
  const text = useText();
  return (
    <div className="stack">
      {pools.map((pool) => (
        <section key={text(pool.title)} aria-label={text(pool.title)}>
          <h3 className="lane-title">{text(pool.title)}</h3>
          <OfPool pool={pool} />
        </section>
      ))}
    </div>
  );
}

function OfPool({ pool: { lines, holder, months } }: { readonly pool: Pool }) {
  const said = useWords(words);
  const text = useText();
  const listed = months[0]?.lines ?? [];
  return (
    <div className="stack">
      <dl className="pool-figures">
        {lines.map(({ fact, title, amount }) => (
          <div key={fact}>
            <dt>{text(title, fact)}</dt>
            <dd>
              <AmountText fact={fact} amount={amount} />
            </dd>
          </div>
        ))}
      </dl>
      {holder ? (
        <dl className="pool-figures">
          {holder.lines.map(({ fact, title, amount }) => (
            <div key={fact}>
              <dt>
                {said.holder(holder.code)} · {text(title, fact)}
              </dt>
              <dd>
                <AmountText fact={fact} amount={amount} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {listed.length === 0 ? null : (
        <Table<Month>
          size="small"
          rowKey="month"
          dataSource={[...months]}
          pagination={false}
          scroll={{ x: "max-content" }}
          columns={[
            { title: said.month, dataIndex: "month", className: "figure" },
            ...listed.map(({ fact, title }) => ({
              title: text(title, fact),
              align: "right" as const,
              render: (_: unknown, month: Month) => (
                <AmountText fact={fact} amount={month.lines.find((line) => line.fact === fact)?.amount} />
              ),
            })),
          ]}
        />
      )}
    </div>
  );
}
