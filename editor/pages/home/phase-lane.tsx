import type { Header, PolicyStep } from "../../api/answers.ts";
import { idActing } from "../../parts/id-acting.ts";
import { useWords } from "../../words/language.tsx";
import { StepCard } from "./step-card.tsx";

const words = {
  claim: { zh: "一、逐份清单", en: "1 Each claim" },
  person: { zh: "二、参保人", en: "2 Each person" },
  pool: { zh: "三、基金池", en: "3 Each pool" },
  institution: { zh: "四、定点机构", en: "4 Each institution" },
  clearing: { zh: "五、清算", en: "5 Clearing" },
  steps: { zh: (count: number) => `${count} 步`, en: (count: number) => `${count} steps` },
} as const;

interface PhaseLaneProps {
  readonly phase: string;
  readonly steps: readonly PolicyStep[];
  /** Jurisdictions whose rule sets the policy finds, the nearest first. */
  readonly areas: readonly string[];
  /** With where they stand on the day at which the policy picks them. */
  readonly ruleSets: readonly Header[];
  /** The same on the day that is looked at. */
  readonly onDay: readonly Header[];
}

/** One phase: its steps in the order in which they run. */
export function PhaseLane({ phase, steps, areas, ruleSets, onDay }: PhaseLaneProps) {
  const said = useWords(words);
  const title = isPhase(phase) ? said[phase] : phase;
  if (steps.length === 0) return null;
  const versionsOf = ({ ruleSet }: PolicyStep): readonly Header[] => {
    const acting = ruleSet === undefined ? undefined : idActing(ruleSet, areas, ruleSets);
    return ruleSets.filter(({ id }) => id === acting);
  };
  return (
    <section aria-label={title}>
      <h2 className="lane-title">
        {title} <span className="faint">{said.steps(steps.length)}</span>
      </h2>
      <ol className="lane">
        {steps.map((step, index) => (
          <li key={step.name}>
            <StepCard
              step={step}
              place={index + 1}
              versions={versionsOf(step)}
              here={areas[0]}
              onDay={onDay}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function isPhase(phase: string): phase is "claim" | "person" | "pool" | "institution" | "clearing" {
  return phase in words && phase !== "steps";
}
