import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Card, Checkbox, Select } from "antd";
import { useState } from "react";
import type { Impact } from "../../api/impact-answers.ts";
import { type ClaimSource, type ImpactOf, startImpact, useClaimSources } from "../../api/impact-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { runPeriodText } from "../../parts/runs/run-period.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "计算影响", en: "Work an impact out" },
  none: {
    zh: "这个统筹区还没有清单集。请先由结算系统上传，或用 yice claim-set 登记。",
    en: "There is no claim set here yet. A settlement system uploads one, or yice claim-set registers it.",
  },
  set: { zh: "清单集", en: "Claim set" },
  choose: { zh: "请选择清单集", en: "Choose a claim set" },
  count: { zh: (count: string) => `${count} 份清单`, en: (count: string) => `${count} claims` },
  run: { zh: "数据取自结算批次", en: "Figures of a run" },
  without: {
    zh: "不取，只看清单的裁定",
    en: "None: decisions on claims only",
  },
  throughout: {
    zh: "假定草稿在整个结算期施行",
    en: "As if the draft were in force throughout the period",
  },
  start: { zh: "开始计算", en: "Start" },
} as const;

interface StartImpactProps {
  readonly of: ImpactOf;
  readonly jurisdiction: string;
  readonly started: (impact: Impact) => void;
}

/** Chooses the claims and the figures that a draft or another version is tried on, and starts. */
export function StartImpact({ of, jurisdiction, started }: StartImpactProps) {
  const said = useWords(words);
  const sources = useClaimSources(jurisdiction);
  return (
    <Card size="small" title={said.title}>
      <Awaited query={sources} lines={2}>
        {(found) =>
          found.length === 0 ? (
            <Nothing words={said.none} />
          ) : (
            <SourceForm of={of} sources={found} started={started} />
          )
        }
      </Awaited>
    </Card>
  );
}

interface SourceFormProps {
  readonly of: ImpactOf;
  readonly sources: readonly ClaimSource[];
  readonly started: (impact: Impact) => void;
}

function SourceForm({ of, sources, started }: SourceFormProps) {
  const said = useWords(words);
  const client = useQueryClient();
  const [claimSet, setClaimSet] = useState<string>();
  const [run, setRun] = useState<string>();
  const [throughout, setThroughout] = useState(true);
  const runs = sources.find(({ id }) => id === claimSet)?.runs ?? [];
  const starting = useMutation({
    mutationFn: () =>
      startImpact({
        ...of,
        claimSet: claimSet ?? "",
        ...(run === undefined ? {} : { run }),
        ...("draft" in of ? { throughout } : {}),
      }),
    onSuccess: (impact) => {
      client.invalidateQueries({ queryKey: ["impacts", of] });
      started(impact);
    },
  });
  return (
    <div className="stack">
      <div className="row-of">
        <label htmlFor="impact-set">{said.set}</label>
        <Select
          id="impact-set"
          className="sample-select"
          placeholder={said.choose}
          value={claimSet}
          options={sources.map(({ id, name, claims }) => ({
            value: id,
            label: `${name} · ${said.count(groupedText(String(claims)))}`,
          }))}
          onChange={(chosen) => {
            setClaimSet(chosen);
            setRun(sources.find(({ id }) => id === chosen)?.runs[0]?.id);
          }}
        />
        <label htmlFor="impact-run">{said.run}</label>
        <Select
          id="impact-run"
          className="sample-select"
          disabled={claimSet === undefined}
          value={run ?? ""}
          options={[
            { value: "", label: said.without },
            ...runs.map(({ id, period }) => ({
              value: id,
              label: `${runPeriodText(period)} · ${id.slice(-6)}`,
            })),
          ]}
          onChange={(chosen: string) => setRun(chosen === "" ? undefined : chosen)}
        />
        {"draft" in of ? (
          <Checkbox checked={throughout} onChange={({ target }) => setThroughout(target.checked)}>
            {said.throughout}
          </Checkbox>
        ) : null}
        <Button
          type="primary"
          disabled={claimSet === undefined}
          loading={starting.isPending}
          onClick={() => starting.mutate()}
        >
          {said.start}
        </Button>
      </div>
      {starting.error ? <ErrorView error={starting.error} /> : null}
    </div>
  );
}
