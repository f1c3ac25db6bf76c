import { Link } from "wouter";
import type { Header, PolicyStep } from "../../api/answers.ts";
import { closest } from "../../parts/in-force.ts";
import { Mark } from "../../parts/mark.tsx";
import { PeriodText } from "../../parts/period-text.tsx";
import { PlaceName } from "../../parts/place-name.tsx";
import { StandingTag } from "../../parts/standing-tag.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  provisional: { zh: (count: number) => `暂定 ${count}`, en: (count: number) => `${count} provisional` },
  of: { zh: "沿用", en: "of" },
  sum: { zh: "汇总", en: "sum" },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `version ${version}` },
  missing: { zh: "没有这个规则集", en: "no such rule set" },
} as const;

interface StepCardProps {
  readonly step: PolicyStep;
  readonly place: number;
  readonly versions: readonly Header[];
  /** Jurisdiction of the policy. */
  readonly here: string | undefined;
  /** Versions with where they stand on the day that is looked at. */
  readonly onDay: readonly Header[];
}

/** One step of a phase, and the rule set version that it runs. */
export function StepCard({ step, place, versions, here, onDay }: StepCardProps) {
  const said = useWords(words);
  const text = useText();
  const heading = (
    <span>
      <span className="faint figure">{place}</span> <b>{text(step.title, step.name)}</b>
    </span>
  );
  const version = closest(versions);
  if (!version)
    return (
      <div className="lane-step lane-step-plain">
        {heading}
        <span className="faint">{step.ruleSet === undefined ? said.sum : said.missing}</span>
      </div>
    );
  const standing = onDay.find((each) => each.id === version.id && each.version === version.version)?.standing;
  const { id, jurisdiction, title, effective, provisional = [] } = version;
  return (
    <Link href={`/rule-sets/${id}/${version.version}`} className="lane-step">
      {heading}
      {text(title) === text(step.title) ? null : <span className="faint">{text(title)}</span>}
      <span className="row-of">
        <StandingTag standing={standing} />
        <span className="faint">{said.version(version.version)}</span>
        {provisional.length > 0 ? <Mark tone="warn">{said.provisional(provisional.length)}</Mark> : null}
        {jurisdiction === here ? null : (
          <Mark tone="plain">
            {said.of} <PlaceName code={jurisdiction} />
          </Mark>
        )}
      </span>
      <span className="faint lane-step-foot">
        <PeriodText period={effective} />
      </span>
    </Link>
  );
}
