import { Alert, Button, Card, Select } from "antd";
import { useState } from "react";
import { useClaimSets } from "../../api/claim-set-queries.ts";
import { useClaimCoverage } from "../../api/coverage-queries.ts";
import { usePolicies } from "../../api/rule-queries.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { inLanguage } from "../../words/words.ts";
import { groupedText } from "../decimal-text.ts";
import { ErrorView } from "../error-view.tsx";
import { MoneyShares } from "./money-shares.tsx";

const words = {
  title: { zh: "清单命中与费用", en: "Claims and their money" },
  what: {
    zh: "以一个清单集试算支付方案，看该版本哪些部分有清单命中、承担多少费用。",
    en: "Takes the claims of a set through a policy: which parts of this version they come to, and how much money they carry.",
  },
  set: { zh: "清单集", en: "Claim set" },
  policy: { zh: "支付方案", en: "Policy" },
  run: { zh: "试算", en: "Measure" },
  none: { zh: "该统筹区没有可用的清单集。", en: "The area has no claim set." },
  unused: {
    zh: "这些清单没有用到该版本。",
    en: "None of these claims uses this version.",
  },
  counts: {
    zh: (claims: string, of: string, cost: string, undecided: number) =>
      `试算 ${claims} 份（共 ${of} 份），费用 ${cost} 元；无法裁定 ${undecided} 份。`,
    en: (claims: string, of: string, cost: string, undecided: number) =>
      `${claims} of ${of} claims taken, ${cost} yuan; ${undecided} could not be decided.`,
  },
} as const;

interface ClaimCoverageProps {
  readonly id: string;
  readonly version: number;
}

/** Which parts of a version the claims of a set come to, by money. */
export function ClaimCoverage({ id, version }: ClaimCoverageProps) {
  const said = useWords(words);
  const area = id.slice(0, 6);
  const sets = (useClaimSets(area).data ?? []).filter(({ erased }) => !erased);
  const { language } = useLanguage();
  const headers = (usePolicies().data ?? []).filter((each) => each.id.startsWith(`${area}.`));
  // The last of an id's versions names it.
  const titles = new Map(headers.map((each) => [each.id, inLanguage(each.title, language)]));
  const policies = [...titles.keys()];
  const [chosenSet, chooseSet] = useState<string>();
  const [chosenPolicy, choosePolicy] = useState<string>();
  const coverage = useClaimCoverage();
  const claimSet = chosenSet ?? sets[0]?.id;
  const policy = chosenPolicy ?? (policies.includes(id) ? id : policies[0]);
  const measure = () => {
    if (claimSet !== undefined && policy !== undefined) coverage.mutate({ claimSet, policy });
  };
  const { data } = coverage;
  const own = data?.versions.find((each) => each.id === id && each.version === version);
  return (
    <Card size="small" title={said.title}>
      <p className="faint">{said.what}</p>
      {sets.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <div className="row-of">
          <Select
            aria-label={said.set}
            value={claimSet ?? null}
            onChange={chooseSet}
            options={sets.map(({ id: value, name: label }) => ({ value, label }))}
          />
          <Select
            aria-label={said.policy}
            value={policy ?? null}
            onChange={choosePolicy}
            options={[...titles].map(([value, label]) => ({ value, label }))}
          />
          <Button loading={coverage.isPending} disabled={policy === undefined} onClick={measure}>
            {said.run}
          </Button>
        </div>
      )}
      {coverage.error ? <ErrorView error={coverage.error} retry={measure} /> : null}
      {data ? (
        <p>
          {said.counts(
            groupedText(String(data.claims)),
            groupedText(String(data.of)),
            groupedText(data.cost),
            data.undecided,
          )}
        </p>
      ) : null}
      {own ? (
        <MoneyShares coverage={own} />
      ) : data ? (
        <Alert showIcon type="info" title={said.unused} />
      ) : null}
    </Card>
  );
}
