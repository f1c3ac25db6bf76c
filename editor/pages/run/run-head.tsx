import { Card } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Run } from "../../api/run-answers.ts";
import { useClaimReasons } from "../../api/run-queries.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { InstantText } from "../../parts/instant-text.tsx";
import { RuleSetName } from "../../parts/rule-set-name.tsx";
import { RunStateMark } from "../../parts/runs/run-state-mark.tsx";
import { useText, useWords } from "../../words/language.tsx";

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

/** What a run is of, and what it can be held against. */
export function RunHead({ run }: { readonly run: Run }) {
  const said = useWords(words);
  const named = useClaimReasons().data;
  const text = useText();
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
    [said.policy, <RuleSetName key="policy" id={policy} />],
    [said.started, <Who key="started" deed={started} run={run} />],
    ...(closed ? [[said.closed, <Who key="closed" deed={closed} run={run} />] as const] : []),
    ...(cancelled ? [[said.cancelled, <Who key="cancelled" deed={cancelled} run={run} />] as const] : []),
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
      ? [
          [
            said.left,
            reasons.map(([code, count]) => `${text(named?.[code], code)} ${count}`).join("；"),
          ] as const,
        ]
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

interface WhoProps {
  readonly deed: Run["started"] & { readonly reason?: string };
  readonly run: Run;
}

function Who({ deed: { at, by, reason }, run }: WhoProps) {
  return (
    <>
      <InstantText at={at} /> <ActorName id={by} names={run.names} />
      {reason === undefined ? null : <div className="quote">{reason}</div>}
    </>
  );
}
