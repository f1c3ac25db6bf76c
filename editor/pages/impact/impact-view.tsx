import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Progress, Typography } from "antd";
import { useState } from "react";
import type { Impact } from "../../api/impact-answers.ts";
import { cancelImpact, useImpact, useImpactResult } from "../../api/impact-queries.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { StaleNote } from "../../parts/impact/stale-note.tsx";
import { useWords } from "../../words/language.tsx";
import { ImpactResultView } from "./impact-result-view.tsx";
import { impactStates } from "./impact-states.ts";

const words = {
  cancel: { zh: "取消计算…", en: "Cancel…" },
  cancelWhat: { zh: "停止计算，已算的部分不保留。", en: "It stops, and what was worked out is not kept." },
  confirm: { zh: "取消计算", en: "Cancel it" },
  waiting: { zh: "等待计算", en: "Waiting" },
  progress: { zh: "计算进度", en: "Progress" },
  done: {
    zh: (claims: string, of: string) => `已裁定 ${claims} / ${of} 份清单`,
    en: (claims: string, of: string) => `${claims} of ${of} claims decided`,
  },
  claims: { zh: "清单", en: "Claims" },
  reached: { zh: "改动可及、重新裁定", en: "Within reach, decided again" },
  changed: { zh: "裁定改变", en: "Decided otherwise" },
  crossed: { zh: "跨档", en: "Cross a band" },
  hash: { zh: "散列值（随草稿签署）", en: "Hash (signed with the draft)" },
  plainHash: { zh: "散列值", en: "Hash" },
  throughout: {
    zh: "假定草稿在整个结算期施行，与其自身的施行期无关。",
    en: "As if the draft were in force throughout the period, whatever its own.",
  },
  bothThroughout: {
    zh: "假定两个版本各自在整个结算期施行，与其自身的施行期无关；其他规则为发起时所施行的。",
    en: "As if each version were in force throughout the period, whatever its own; all other rules are those that counted when this was started.",
  },
} as const;

/** An impact: how far it is, or what it has come to. */
export function ImpactView({ id }: { readonly id: string }) {
  const impact = useImpact(id);
  return (
    <Awaited query={impact} lines={4}>
      {(found) => (found.finished ? <Finished impact={found} /> : <Unfinished impact={found} />)}
    </Awaited>
  );
}

function Unfinished({ impact }: { readonly impact: Impact }) {
  const said = useWords(words);
  const states = useWords(impactStates);
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { claims = 0, of = 0 } = impact.progress ?? {};
  const percent = of === 0 ? 0 : Math.floor((claims / of) * 100);
  return (
    <Card size="small" title={states[impact.state]}>
      {impact.state === "running" ? (
        <div className="stack" aria-live="polite">
          <Progress percent={percent} aria-label={said.progress} />
          <div className="row-of">
            <span>
              {of === 0 ? said.waiting : said.done(groupedText(String(claims)), groupedText(String(of)))}
            </span>
            <Button onClick={() => setOpen(true)}>{said.cancel}</Button>
          </div>
          <ActDialog
            isOpen={isOpen}
            close={() => setOpen(false)}
            title={said.confirm}
            what={said.cancelWhat}
            confirm={said.confirm}
            act={(reason) => cancelImpact(impact.id, reason)}
            done={() => client.invalidateQueries({ queryKey: ["impact", impact.id] })}
          />
        </div>
      ) : null}
    </Card>
  );
}

function Finished({ impact }: { readonly impact: Impact }) {
  const said = useWords(words);
  const result = useImpactResult(impact.id);
  if (!impact.finished) return null;
  const { claims, reached, changed, crossed, hash } = impact.finished.outcome;
  const counts = [
    [said.claims, claims],
    [said.reached, reached],
    [said.changed, changed],
    [said.crossed, crossed],
  ] as const;
  return (
    <>
      <Card
        size="small"
        extra={"draft" in impact ? <StaleNote stale={impact.stale} /> : null}
        title={impact.claimSet.name}
      >
        <dl className="version-head">
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="figure">{groupedText(String(count))}</dd>
            </div>
          ))}
          <div>
            <dt>{"draft" in impact ? said.hash : said.plainHash}</dt>
            <dd>
              <Typography.Text code copyable={{ text: hash }} className="hash">
                {hash}
              </Typography.Text>
            </dd>
          </div>
        </dl>
        {impact.throughout ? (
          <Alert type="info" title={"draft" in impact ? said.throughout : said.bothThroughout} />
        ) : null}
      </Card>
      <Awaited query={result}>{(found) => <ImpactResultView result={found} impact={impact} />}</Awaited>
    </>
  );
}
