import { Alert, Card } from "antd";
import { useState } from "react";
import type { Impact, ImpactResult } from "../../api/impact-answers.ts";
import type { ChangedFilter } from "../../api/impact-queries.ts";
import { ViewSwitch } from "../../parts/view-switch.tsx";
import { useWords } from "../../words/language.tsx";
import { ChangedClaims } from "./changed-claims.tsx";
import { CrossingTable } from "./crossing-table.tsx";
import { useImpactNames } from "./impact-names.ts";
import { InstitutionBars } from "./institution-bars.tsx";
import { institutionRows } from "./institution-rows.ts";
import { InstitutionTable } from "./institution-table.tsx";
import { PoolTable } from "./pool-table.tsx";
import { TallyTable } from "./tally-table.tsx";
import { ZeroSumTable } from "./zero-sum-table.tsx";

const words = {
  views: { zh: "查看", en: "View" },
  institutions: { zh: "医疗机构的增减", en: "What institutions gain and lose" },
  by: { zh: (name: string) => `按“${name}”`, en: (name: string) => `By ${name}` },
  pools: { zh: "点值与基金池", en: "Point values and pools" },
  zero: { zh: "零和校验", en: "Zero-sum check" },
  levels: { zh: "按机构等级", en: "By level" },
  groups: { zh: "按病种", en: "By disease group" },
  crossings: { zh: "跨档", en: "Bands crossed" },
  claims: { zh: "裁定改变的清单", en: "Claims decided otherwise" },
  failed: {
    zh: "未能结算到底（多因缺少结算数据）：机构和基金池的金额不完整，清单的裁定不受影响。",
    en: "It could not be settled to the end, mostly for want of figures: amounts of institutions and pools are incomplete; decisions on claims are not affected.",
  },
} as const;

/** What an impact has come to: the picture first, then tables, down to single claims. */
export function ImpactResultView({
  result,
  impact,
}: {
  readonly result: ImpactResult;
  readonly impact: Impact;
}) {
  const said = useWords(words);
  const names = useImpactNames(result, impact);
  const [filter, setFilter] = useState<ChangedFilter>({});
  const [shown, setShown] = useState("institutions");
  const rows = institutionRows(result);
  const look = (wanted: ChangedFilter) => {
    setFilter(wanted);
    setShown("claims");
  };
  const isIncomplete = result.states.before === "failed" || result.states.after === "failed";
  const views = [
    {
      key: "institutions",
      label: said.institutions,
      children: (
        <InstitutionTable
          names={names}
          rows={rows.list}
          look={(institution, pool) => look({ institution, pool })}
        />
      ),
    },
    { key: "pools", label: said.pools, children: <PoolTable result={result} /> },
    { key: "zero", label: said.zero, children: <ZeroSumTable sums={result.zeroSum} poolOf={names.pool} /> },
    {
      key: "levels",
      label: said.levels,
      children: <TallyTable of="level" tallies={result.byLevel} names={names} />,
    },
    {
      key: "groups",
      label: said.groups,
      children: <TallyTable of="group" tallies={result.byGroup} names={names} />,
    },
    {
      key: "crossings",
      label: said.crossings,
      children: <CrossingTable result={result} names={names} look={(crossed) => look({ crossed })} />,
    },
    {
      key: "claims",
      label: said.claims,
      children: <ChangedClaims impact={impact} filter={filter} clear={() => look({})} names={names} />,
    },
  ];
  return (
    <>
      {isIncomplete ? <Alert type="warning" showIcon title={said.failed} /> : null}
      <Card size="small" title={`${said.institutions}　${said.by(names.figure(rows.fact))}`}>
        <InstitutionBars rows={rows.list} names={names} />
      </Card>
      <Card size="small">
        <ViewSwitch name={said.views} views={views} shown={shown} show={setShown} />
      </Card>
    </>
  );
}
