import { Card, Table } from "antd";
import type { ReactNode } from "react";
import { type ClaimSet, useFoundWords } from "../../api/claim-set-queries.ts";
import { useSchemas } from "../../api/rule-queries.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { InstantText } from "../../parts/instant-text.tsx";
import { memberPlace, placeOfFile } from "../../parts/shape/schema-place.ts";
import { listedName } from "../../parts/shape/value-names.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { describedIn } from "../../words/words.ts";

const words = {
  title: { zh: "概况", en: "Summary" },
  rows: { zh: "行数", en: "Rows" },
  claims: { zh: "有效清单", en: "Claims that stand" },
  cost: { zh: "总费用（元）", en: "Cost (yuan)" },
  institutions: { zh: "机构数", en: "Institutions" },
  days: { zh: "出院日期", en: "Discharged" },
  superseded: { zh: "被后续修订取代", en: "Earlier revisions" },
  reversed: { zh: "被冲销", en: "Reversed" },
  repeated: { zh: "重复行", en: "Repeated rows" },
  insurance: { zh: "险种", en: "Insurance" },
  registered: { zh: "登记", en: "Registered" },
  hash: { zh: "散列值（与行的次序无关）", en: "Hash (whatever the order of rows)" },
  warnings: { zh: "提示（已采用的行）", en: "Warnings about rows that were taken" },
} as const;

/** What a claim set holds, as it was counted on arrival. */
export function SetSummary({ set }: { readonly set: ClaimSet }) {
  const said = useWords(words);
  const named = useInsuranceName();
  const warned = useWarningName();
  const { summary, registeredAt, registeredBy, names, hash } = set;
  const { discharged, insurances, warnings } = summary;
  const figures: readonly (readonly [string, ReactNode])[] = [
    [said.claims, groupedText(String(summary.claims))],
    [said.cost, groupedText(summary.cost)],
    [said.institutions, groupedText(String(summary.institutions))],
    [said.rows, groupedText(String(summary.rows))],
    [said.superseded, groupedText(String(summary.superseded))],
    [said.reversed, groupedText(String(summary.reversed))],
    [said.repeated, groupedText(String(summary.repeated))],
    [said.days, discharged ? `${discharged.first} – ${discharged.last}` : "—"],
  ];
  return (
    <Card size="small" title={said.title}>
      <div className="stack">
        <dl className="outcome-figures">
          {figures.map(([title, figure]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
        <Table
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={Object.entries(insurances).map(([code, held]) => ({ code, ...held }))}
          columns={[
            { title: said.insurance, render: (_, { code }) => named(code) },
            {
              title: said.claims,
              align: "right",
              className: "figure",
              render: (_, { claims }) => groupedText(String(claims)),
            },
            {
              title: said.cost,
              align: "right",
              className: "figure",
              render: (_, { cost }) => groupedText(cost),
            },
          ]}
        />
        {Object.keys(warnings).length === 0 ? null : (
          <p className="faint">
            {said.warnings}：
            {Object.entries(warnings)
              .map(([code, count]) => `${warned(code)} ${count}`)
              .join("；")}
          </p>
        )}
        <p className="faint">
          {said.registered} <InstantText at={registeredAt} /> <ActorName id={registeredBy} names={names} />
          <br />
          {said.hash} <span className="code wrap-cell">{hash}</span>
        </p>
      </div>
    </Card>
  );
}

/** What a warning says of any claim, without the figures of a single one. */
function useWarningName(): (code: string) => string {
  const { language } = useLanguage();
  const found = useFoundWords().data;
  return (code) => found?.[code]?.[language].found.replace(/\{\w+\}/g, "…") ?? code;
}

/** What the kinds of insurance are called where claims are described. */
function useInsuranceName(): (code: string) => string {
  const { language } = useLanguage();
  const schemas = useSchemas().data;
  if (!schemas) return (code) => code;
  const claim = placeOfFile(schemas, "claim.schema.json");
  const { description = "" } = memberPlace(
    schemas,
    memberPlace(schemas, claim, "setlinfo", {}),
    "hi_type",
    "",
  );
  return (code) => listedName(describedIn(description, language), code) ?? code;
}
