import { Card } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Run } from "../../api/run-answers.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { InstantText } from "../../parts/instant-text.tsx";
import { RunStateMark } from "../../parts/runs/run-state-mark.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  state: { zh: "状态", en: "State" },
  set: { zh: "清单集", en: "Claim set" },
  policy: { zh: "支付方案", en: "Policy" },
  started: { zh: "发起", en: "Started" },
  closed: { zh: "封存", en: "Closed" },
  cancelled: { zh: "取消", en: "Cancelled" },
  supplements: { zh: "所补充的批次", en: "Supplements" },
  claims: { zh: "已结算 / 清单", en: "Settled / claims" },
  left: { zh: "未纳入结算", en: "Take no part" },
  evidence: { zh: "规则散列值", en: "Hash of the rules" },
  claimsHash: { zh: "清单散列值", en: "Hash of the claims" },
  root: { zh: "裁定默克尔根", en: "Merkle root of the decisions" },
} as const;

/** Why claims take no part, whatever the claim. */
const reasonWords = {
  "outside-period": { zh: "出院日期不在结算期内", en: "discharged outside the period" },
  "unknown-pool": { zh: "方案没有其基金池", en: "the policy has no such pool" },
  "duplicate-id": { zh: "清单标识重复", en: "the id occurs more than once" },
  "missing-fact": { zh: "缺少规则所需的事实", en: "a fact that a rule needs is missing" },
  "wrong-type": { zh: "事实的值类型不符", en: "a fact holds a value of another type" },
  "unmatched-row": { zh: "没有适用的行或情形", en: "no row or case applies" },
  "ambiguous-row": { zh: "多行同样适用", en: "several rows apply alike" },
  "zero-denominator": { zh: "除数为零", en: "a divisor is zero" },
  "out-of-range": { zh: "数值超出允许范围", en: "a figure is out of range" },
  "outside-every-period": { zh: "当日没有施行中的版本", en: "no version is in force on its date" },
  "no-policy": { zh: "没有可适用的支付方案", en: "no policy applies" },
  "no-fixed-point": { zh: "互相依存的金额不收敛", en: "amounts that depend on each other do not settle" },
  "not-accepted": { zh: "给出了不接受的事实", en: "a fact was given that the policy does not accept" },
} as const;

/** What a run is of, and what it can be held against. */
export function RunHead({ run }: { readonly run: Run }) {
  const said = useWords(words);
  const named: Readonly<Record<string, string>> = useWords(reasonWords);
  const { claimSet, policy, plan, started, closed, cancelled, finished, supplements } = run;
  const outcome = finished?.outcome;
  const reasons = Object.entries(outcome?.reasons ?? {});
  const lines: readonly (readonly [string, ReactNode])[] = [
    [said.state, <RunStateMark key="state" run={run} />],
    [
      said.set,
      <Link key="set" href={`/claim-set/${claimSet.id}`}>
        {claimSet.name}
      </Link>,
    ],
    [said.policy, <span key="policy">{policy}</span>],
    [said.started, <Who key="started" {...started} />],
    ...(closed ? [[said.closed, <Who key="closed" {...closed} />] as const] : []),
    ...(cancelled ? [[said.cancelled, <Who key="cancelled" {...cancelled} />] as const] : []),
    ...(supplements === undefined
      ? []
      : [
          [
            said.supplements,
            <Link key="supplements" href={`/run/${supplements}`}>
              {supplements}
            </Link>,
          ] as const,
        ]),
    ...(outcome
      ? [
          [
            said.claims,
            `${groupedText(String(outcome.settled))} / ${groupedText(String(outcome.claims))}`,
          ] as const,
        ]
      : []),
    ...(reasons.length > 0
      ? [[said.left, reasons.map(([code, count]) => `${named[code] ?? code} ${count}`).join("；")] as const]
      : []),
  ];
  return (
    <Card size="small">
      <dl className="run-head">
        {lines.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="faint run-evidence">
        {said.evidence} <span className="code">{plan}</span>
        <br />
        {said.claimsHash} <span className="code">{claimSet.hash}</span>
        {outcome ? (
          <>
            <br />
            {said.root} <span className="code">{outcome.root}</span>
          </>
        ) : null}
      </p>
    </Card>
  );
}

function Who({ at, by, reason }: { readonly at: string; readonly by: string; readonly reason?: string }) {
  return (
    <>
      <InstantText at={at} /> {by}
      {reason === undefined ? null : <div className="quote">{reason}</div>}
    </>
  );
}
