import { Alert, Card } from "antd";
import { useState } from "react";
import { useInstitutions } from "../../api/administration-queries.ts";
import type { Impact, ImpactResult } from "../../api/impact-answers.ts";
import type { ChangedFilter } from "../../api/impact-queries.ts";
import { ViewSwitch } from "../../parts/view-switch.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { ChangedClaims } from "./changed-claims.tsx";
import { CrossingTable } from "./crossing-table.tsx";
import { figureNames, isFigureName } from "./figure-names.ts";
import { InstitutionBars } from "./institution-bars.tsx";
import { institutionRows } from "./institution-rows.ts";
import { InstitutionTable } from "./institution-table.tsx";
import { PoolTable } from "./pool-table.tsx";
import { TallyTable } from "./tally-table.tsx";
import { wholeText } from "./whole-text.ts";
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
  const text = useText();
  const figures = useWords(figureNames);
  const [filter, setFilter] = useState<ChangedFilter>({});
  const [shown, setShown] = useState("institutions");
  const rows = institutionRows(result);
  const { data: institutions = [] } = useInstitutions(impact.policy.slice(0, 6));
  const named = (code: string) => institutions.find((each) => each.code === code)?.name ?? code;
  const poolOf = (name: string) => {
    const title = result.pools.find(({ pool }) => pool === name)?.title;
    return title ? text(wholeText(title, name)) : name;
  };
  const nameOf = (fact: string) => {
    if (isFigureName(fact)) return figures[fact];
    const { zh = fact, en } = result.facts[fact]?.title ?? {};
    return text({ zh, ...(en === undefined ? {} : { en }) });
  };
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
          poolOf={poolOf}
          named={named}
          rows={rows.list}
          look={(institution, pool) => look({ institution, pool })}
        />
      ),
    },
    { key: "pools", label: said.pools, children: <PoolTable result={result} /> },
    { key: "zero", label: said.zero, children: <ZeroSumTable sums={result.zeroSum} poolOf={poolOf} /> },
    {
      key: "levels",
      label: said.levels,
      children: <TallyTable of="level" poolOf={poolOf} tallies={result.byLevel} nameOf={nameOf} />,
    },
    {
      key: "groups",
      label: said.groups,
      children: <TallyTable of="group" poolOf={poolOf} tallies={result.byGroup} nameOf={nameOf} />,
    },
    {
      key: "crossings",
      label: said.crossings,
      children: <CrossingTable result={result} look={(crossed) => look({ crossed })} />,
    },
    {
      key: "claims",
      label: said.claims,
      children: <ChangedClaims impact={impact} filter={filter} clear={() => look({})} nameOf={nameOf} />,
    },
  ];
  return (
    <>
      {isIncomplete ? <Alert type="warning" showIcon title={said.failed} /> : null}
      <Card size="small" title={`${said.institutions}　${said.by(nameOf(rows.fact))}`}>
        <InstitutionBars rows={rows.list} poolOf={poolOf} named={named} />
      </Card>
      <Card size="small">
        <ViewSwitch name={said.views} views={views} shown={shown} show={setShown} />
      </Card>
    </>
  );
}
