import { Card, Checkbox, DatePicker, Radio, Select } from "antd";
import dayjs from "dayjs";
import { useEffect } from "react";
import { Link } from "wouter";
import type { ClaimSet } from "../../api/claim-set-queries.ts";
import { usePolicies } from "../../api/rule-queries.ts";
import type { Run, RunKind } from "../../api/run-answers.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { Nothing } from "../../parts/nothing.tsx";
import { kindWords } from "../../parts/runs/run-words.ts";
import { useText, useWords } from "../../words/language.tsx";
import { monthAfter } from "./run-period.ts";

const words = {
  title: { zh: "结算什么", en: "What is settled" },
  kind: { zh: "种类", en: "Kind" },
  set: { zh: "清单集", en: "Claim set" },
  setHint: { zh: "请选择清单集", en: "Choose a claim set" },
  month: { zh: "月份", en: "Month" },
  first: { zh: "起月", en: "First month" },
  last: { zh: "止月（含）", en: "Last month (included)" },
  policy: { zh: "支付方案", en: "Policy" },
  policyHint: { zh: "请选择支付方案", en: "Choose a policy" },
  claims: { zh: (count: string) => `${count} 份`, en: (count: string) => `${count} claims` },
  none: {
    zh: "这个统筹区还没有清单集，请先上传。",
    en: "There is no claim set here yet: upload one first.",
  },
  sets: { zh: "清单集", en: "Claim sets" },
  known: {
    zh: (rows: number) => `我知道该清单集有 ${rows} 行未采用，本次结算不计入这些行`,
    en: (rows: number) => `I know that ${rows} rows of the set were not taken, and settle without them`,
  },
  report: { zh: "查看原因", en: "See why" },
} as const;

const KINDS: readonly RunKind[] = ["monthly", "annual", "clearing"];

/** What a run is of. Months are YYYY-MM, the last one included. */
export interface RunTerms {
  readonly kind: RunKind;
  readonly claimSet: string | undefined;
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly policy: string | undefined;
  /** Rows of the set that were not taken, and whether somebody has said that he knows. */
  readonly badRows: number;
  readonly isKnown: boolean;
}

const NOTHING: RunTerms = {
  kind: "monthly",
  claimSet: undefined,
  first: undefined,
  last: undefined,
  policy: undefined,
  badRows: 0,
  isKnown: false,
};

/** Terms to begin with: of the run before, else of the months of the set. */
export function termsAtFirst(sets: readonly ClaimSet[], claimSet?: string, before?: Run): RunTerms {
  const set = sets.find(({ id }) => id === claimSet);
  if (!before) return set ? withSet(NOTHING, set) : NOTHING;
  const { kind, policy, period } = before;
  return {
    ...NOTHING,
    kind,
    policy,
    first: period.from.slice(0, 7),
    last: monthAfter(period.until.slice(0, 7), -1),
  };
}

/** Terms over a set, for its months where none were chosen. */
function withSet(terms: RunTerms, { id, summary }: ClaimSet): RunTerms {
  const { discharged, badRows } = summary;
  const [first, last] = [discharged?.first.slice(0, 7), discharged?.last.slice(0, 7)];
  const months = terms.first === undefined ? { first, last } : {};
  const kind = terms.first === undefined && first !== last ? "annual" : terms.kind;
  return { ...terms, ...months, kind, claimSet: id, badRows, isKnown: false };
}

interface RunTermsFormProps {
  readonly jurisdiction: string;
  readonly sets: readonly ClaimSet[];
  readonly terms: RunTerms;
  readonly change: (terms: RunTerms) => void;
  /** Only the set may be chosen: the others are those of the run that is supplemented. */
  readonly isFixed: boolean;
}

/** Chooses kind, claim set, months and policy. */
export function RunTermsForm({ jurisdiction, sets, terms, change, isFixed }: RunTermsFormProps) {
  const said = useWords(words);
  const kinds = useWords(kindWords);
  const text = useText();
  const policies = usePolicies().data ?? [];
  const own = [
    ...new Map(
      policies.filter(({ id }) => id.startsWith(`${jurisdiction}.`)).map((each) => [each.id, each]),
    ).values(),
  ];
  const only = own.length === 1 ? own[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined && terms.policy === undefined) change({ ...terms, policy: only });
  }, [only, terms, change]);
  if (sets.length === 0)
    return (
      <Card size="small">
        <Nothing words={said.none}>
          <Link href={`/claim-sets/${jurisdiction}`}>{said.sets}</Link>
        </Nothing>
      </Card>
    );
  const { kind, claimSet, policy, badRows, isKnown } = terms;
  return (
    <Card size="small" title={said.title}>
      <div className="stack">
        <Radio.Group
          aria-label={said.kind}
          value={kind}
          disabled={isFixed}
          options={KINDS.map((value) => ({ value, label: kinds[value] }))}
          onChange={({ target }) =>
            change({
              ...terms,
              kind: target.value,
              ...(target.value === "monthly" ? { last: terms.first } : {}),
            })
          }
        />
        <div className="claim-fields">
          <div className="claim-field">
            <label htmlFor="run-set">{said.set}</label>
            <Select
              id="run-set"
              className="wide-choice"
              placeholder={said.setHint}
              value={claimSet ?? null}
              options={sets.map(({ id, name, summary }) => ({
                value: id,
                label: `${name} · ${said.claims(groupedText(String(summary.claims)))}`,
              }))}
              onChange={(id) => {
                const set = sets.find((each) => each.id === id);
                if (set) change(withSet(terms, set));
              }}
            />
          </div>
          <Months terms={terms} change={change} isFixed={isFixed} />
          <div className="claim-field">
            <label htmlFor="run-policy">{said.policy}</label>
            <Select
              id="run-policy"
              className="wide-choice"
              placeholder={said.policyHint}
              disabled={isFixed}
              value={policy ?? null}
              options={own.map(({ id, title }) => ({ value: id, label: text(title, id) }))}
              onChange={(id) => change({ ...terms, policy: id })}
            />
          </div>
        </div>
        {badRows > 0 ? (
          <div className="row-of">
            <Checkbox
              checked={isKnown}
              onChange={({ target }) => change({ ...terms, isKnown: target.checked })}
            >
              {said.known(badRows)}
            </Checkbox>
            <Link href={`/claim-set/${claimSet}`}>{said.report}</Link>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function Months({ terms, change, isFixed }: Pick<RunTermsFormProps, "terms" | "change" | "isFixed">) {
  const said = useWords(words);
  const isMonthly = terms.kind === "monthly";
  const chosen = (end: "first" | "last", month: string | undefined): void => {
    const other = isMonthly ? { first: month, last: month } : { [end]: month };
    change({ ...terms, ...other });
  };
  return (isMonthly ? (["first"] as const) : (["first", "last"] as const)).map((end) => (
    <div key={end} className="claim-field">
      <label htmlFor={`run-${end}`}>{isMonthly ? said.month : said[end]}</label>
      <DatePicker
        id={`run-${end}`}
        className="wide-choice"
        picker="month"
        format="YYYY-MM"
        disabled={isFixed}
        value={terms[end] === undefined ? null : dayjs(`${terms[end]}-01`)}
        onChange={(day) => chosen(end, day?.format("YYYY-MM"))}
      />
    </div>
  ));
}
