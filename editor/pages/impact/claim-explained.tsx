import { Alert, Card, Drawer } from "antd";
import { useMemo } from "react";
import { Link } from "wouter";
import type { Decision } from "../../api/answers.ts";
import type { Impact } from "../../api/impact-answers.ts";
import { useExplainedChange } from "../../api/impact-queries.ts";
import { useFacts, useSchemas } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { outcomeWords } from "../../parts/outcome-words.ts";
import { PlacesContext } from "../../parts/places/places.tsx";
import { FactName } from "../../parts/shape/fact-name.tsx";
import { ShapingContext } from "../../parts/shape/shaping.tsx";
import { StepList } from "../../parts/trace/step-list.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { useTwoStates } from "./two-states.tsx";

const words = {
  title: {
    zh: (claim: string) => `清单 ${claim} 的两种裁定`,
    en: (claim: string) => `Both decisions on ${claim}`,
  },
  outcome: { zh: "裁定", en: "Outcome" },
  points: { zh: "点数", en: "Points" },
  group: { zh: "病种", en: "Group" },
  try: { zh: "用这份清单试算草稿（已去标识）", en: "Try the draft on this claim (de-identified)" },
  tryInForce: {
    zh: "用这份清单试算现行规则（已去标识）",
    en: "Try the rules in force on this claim (de-identified)",
  },
} as const;

interface ClaimExplainedProps {
  readonly impact: Impact;
  /** None is shown where there is none. */
  readonly claim: string | undefined;
  readonly close: () => void;
}

/** Why a claim was decided as it was, and why it would be decided as it would, side by side. */
export function ClaimExplained({ impact, claim, close }: ClaimExplainedProps) {
  const said = useWords(words);
  const states = useTwoStates();
  const explained = useExplainedChange(impact.id, claim);
  const place = impact.policy.slice(0, 6);
  const schemas = useSchemas();
  const facts = useFacts();
  const shaping = useMemo(
    () => ({ schemas: schemas.data ?? {}, facts, citations: [], provisional: new Map() }),
    [schemas.data, facts],
  );
  return (
    <Drawer
      open={claim !== undefined}
      onClose={close}
      size="min(1200px, 96vw)"
      title={said.title(claim ?? "")}
      destroyOnHidden
    >
      <Awaited query={explained} lines={12}>
        {(found) => (
          <ShapingContext value={shaping}>
            <PlacesContext value={{ document: found.claim, schema: "claim.schema.json" }}>
              <div className="stack">
                <Link href={`/try/${place}?${addressOf(impact, claim ?? "")}`}>
                  {"draft" in impact ? said.try : said.tryInForce}
                </Link>
                <div className="two-columns">
                  <Side title={states.before} decision={found.before.decision} />
                  <Side title={states.after} decision={found.after.decision} />
                </div>
              </div>
            </PlacesContext>
          </ShapingContext>
        )}
      </Awaited>
    </Drawer>
  );
}

function addressOf(impact: Impact, claim: string): URLSearchParams {
  const draft = "draft" in impact ? { draft: impact.draft } : {};
  return new URLSearchParams({ ...draft, impact: impact.id, claim });
}

function Side({ title, decision }: { readonly title: string; readonly decision: Decision }) {
  const said = useWords(words);
  const text = useText();
  const outcomes = useWords(outcomeWords);
  const { outcome, group, points, amounts, error, steps = [] } = decision;
  return (
    <Card size="small" title={title}>
      <div className="stack">
        <dl className="version-head">
          <Named name={said.outcome}>{outcomes[outcome]}</Named>
          {group === undefined ? null : <Named name={said.group}>{group}</Named>}
          {points === undefined ? null : <Named name={said.points}>{groupedText(points)}</Named>}
          {Object.entries(amounts).map(([fact, amount]) => (
            <Named key={fact} name={<FactName id={fact} />}>
              {groupedText(amount)}
            </Named>
          ))}
        </dl>
        {error ? <Alert type="error" showIcon title={text(error.message)} /> : null}
        <StepList steps={steps} />
      </div>
    </Card>
  );
}

function Named({ name, children }: { readonly name: React.ReactNode; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figure">{children}</dd>
    </div>
  );
}
