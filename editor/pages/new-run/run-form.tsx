import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card } from "antd";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { ClaimSet } from "../../api/claim-set-queries.ts";
import { startRun } from "../../api/run-acts.ts";
import type { AskedFigures, Run, RunRequest } from "../../api/run-answers.ts";
import { useAskedFigures } from "../../api/run-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { dayBefore } from "../../parts/civil-day.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { useWords } from "../../words/language.tsx";
import { type Figures, figuresOf, NO_FIGURES, openFigures, requestOf } from "./figure-rows.ts";
import { FiguresForm } from "./figures-form.tsx";
import { type TypedRun, useKeptRun } from "./kept-run.ts";
import { monthsIn, periodOf } from "./run-period.ts";
import { type RunTerms, RunTermsForm, termsAtFirst } from "./run-terms-form.tsx";

const words = {
  kept: {
    zh: "已恢复您在本页填写、尚未发起的内容。",
    en: "What you had typed here and not started has been restored.",
  },
  anew: { zh: "清空重填", en: "Begin anew" },
  start: { zh: "发起结算", en: "Start the run" },
  missing: {
    zh: (count: number) =>
      `还有 ${count} 项没有填写，也没有默认值：用到它们的步骤无法计算，结算会停在那里。可以先发起查看，但不能据以支付。`,
    en: (count: number) =>
      `${count} figures are missing that have no default: a step that reads one of them stops the settlement. You may start it to see; nothing can be paid by it.`,
  },
  faults: {
    zh: (count: number) => `有 ${count} 项不是所要求的数据（标为红色），请更正后发起。`,
    en: (count: number) => `${count} figures cannot be read (marked red); mend them first.`,
  },
} as const;

interface RunFormProps {
  readonly jurisdiction: string;
  readonly sets: readonly ClaimSet[];
  readonly runs: readonly Run[];
  /** Id of the set to begin with. */
  readonly claimSet?: string | undefined;
  /** The run whose terms and figures are brought along. */
  readonly before?: { readonly run: Run; readonly request: RunRequest } | undefined;
  readonly isSupplement: boolean;
}

/** What a run is of, the figures it has to be told, and its start. */
export function RunForm({ jurisdiction, sets, runs, claimSet, before, isSupplement }: RunFormProps) {
  const said = useWords(words);
  const { found, keep, forget } = useKeptRun();
  const [fresh] = useState<TypedRun>(() => ({
    terms: termsAtFirst(sets, claimSet, before?.run),
    figures: before ? figuresOf(before.request) : NO_FIGURES,
  }));
  const [begun, setBegun] = useState<TypedRun>(found ?? fresh);
  const [terms, setTerms] = useState<RunTerms>(begun.terms);
  const [figures, setFigures] = useState<Figures>(begun.figures);
  useEffect(() => {
    if (figures !== begun.figures) keep({ terms, figures });
  }, [figures, terms, begun, keep]);
  const beginAnew = () => {
    forget();
    setBegun(fresh);
    setTerms(fresh.terms);
    setFigures(fresh.figures);
  };
  const { policy, first, last } = terms;
  const period = first && last ? periodOf(first, last) : undefined;
  const asked = useAskedFigures(policy, period && dayBefore(period.until));
  const supplements = isSupplement ? before?.run.id : undefined;
  return (
    <>
      {begun === found ? (
        <Alert
          type="info"
          showIcon
          title={said.kept}
          action={
            <Button size="small" onClick={beginAnew}>
              {said.anew}
            </Button>
          }
        />
      ) : null}
      <RunTermsForm
        jurisdiction={jurisdiction}
        sets={sets}
        terms={terms}
        change={setTerms}
        isFixed={isSupplement}
      />
      {policy && period ? (
        <Awaited query={asked}>
          {(told) => (
            <>
              <FiguresForm
                jurisdiction={jurisdiction}
                asked={told}
                months={monthsIn(first ?? "", last ?? "")}
                runs={runs.filter((run) => run.policy === policy && run.state !== "cancelled")}
                figures={figures}
                change={setFigures}
              />
              <Start {...{ terms, period, asked: told, figures, supplements, forget }} />
            </>
          )}
        </Awaited>
      ) : null}
    </>
  );
}

interface StartProps {
  readonly terms: RunTerms;
  readonly period: RunRequest["period"];
  readonly asked: AskedFigures;
  readonly figures: Figures;
  readonly supplements: string | undefined;
  /** What was typed is no longer kept. */
  readonly forget: () => void;
}

function Start({ terms, period, asked, figures, supplements, forget }: StartProps) {
  const said = useWords(words);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { faults, missing } = openFigures(figures, asked);
  const { kind, claimSet, policy = "", badRows, isKnown } = terms;
  const starting = useMutation({
    mutationFn: () =>
      startRun({
        kind,
        claimSet: claimSet ?? "",
        ...(badRows > 0 ? { badRows } : {}),
        ...(supplements === undefined ? {} : { supplements }),
        request: { policy, period, ...requestOf(figures, asked) },
      }),
    onSuccess: (run) => {
      forget();
      client.invalidateQueries({ queryKey: ["runs"] });
      navigate(`/run/${run.id}`);
    },
  });
  const isReady = claimSet !== undefined && faults === 0 && (badRows === 0 || isKnown);
  return (
    <Card size="small">
      <div className="stack">
        {missing > 0 ? <Alert type="warning" showIcon title={said.missing(missing)} /> : null}
        {faults > 0 ? <Alert type="error" showIcon title={said.faults(faults)} /> : null}
        {starting.error ? <ErrorView error={starting.error} /> : null}
        <div>
          <Button
            type="primary"
            disabled={!isReady}
            loading={starting.isPending}
            onClick={() => starting.mutate()}
          >
            {said.start}
          </Button>
        </div>
      </div>
    </Card>
  );
}
