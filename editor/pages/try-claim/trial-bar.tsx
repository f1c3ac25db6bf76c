import { DatePicker, Select, Tooltip } from "antd";
import dayjs from "dayjs";
import { usePolicies } from "../../api/rule-queries.ts";
import { KnownAt } from "../../parts/known-at.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  policy: { zh: "支付方案", en: "Policy" },
  own: { zh: "按参保地", en: "That of the insured's area" },
  asOf: { zh: "假设日期", en: "As of" },
  asOfWhat: {
    zh: "不按清单日期，而按这一天施行的规则裁定。",
    en: "Decide by the rules in force on this day instead of the claim's own.",
  },
} as const;

/** How claims are asked about. */
export interface Asking {
  readonly policy?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  /** As if this draft were published now; there is no other moment then. */
  readonly draft?: string | undefined;
}

/** By which policy, as of which day, and by what was known when. */
export function TrialBar({
  asking,
  ask,
}: {
  readonly asking: Asking;
  readonly ask: (asking: Asking) => void;
}) {
  const said = useWords(words);
  const text = useText();
  const policies = usePolicies();
  const options = [...new Map((policies.data ?? []).map((each) => [each.id, each])).values()];
  return (
    <div className="row-of">
      <label htmlFor="policy">{said.policy}</label>
      <Select
        id="policy"
        className="sample-select"
        allowClear
        placeholder={said.own}
        value={asking.policy}
        options={options.map(({ id, title }) => ({ value: id, label: text(title) }))}
        onChange={(policy) => ask({ ...asking, policy })}
      />
      <Tooltip title={said.asOfWhat}>
        <label htmlFor="trial-as-of">{said.asOf}</label>
      </Tooltip>
      <DatePicker
        id="trial-as-of"
        value={asking.asOf === undefined ? null : dayjs(asking.asOf)}
        onChange={(day) => ask({ ...asking, asOf: day?.format("YYYY-MM-DD") })}
      />
      {asking.draft === undefined ? (
        <KnownAt
          id="trial-known-at"
          value={asking.knownAt}
          change={(knownAt) => ask({ ...asking, knownAt })}
        />
      ) : null}
    </div>
  );
}
