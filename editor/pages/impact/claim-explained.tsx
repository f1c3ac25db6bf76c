import { Drawer } from "antd";
import { Link } from "wouter";
import type { Impact } from "../../api/impact-answers.ts";
import { useExplainedChange } from "../../api/impact-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { DecisionCard } from "../../parts/trace/decision-card.tsx";
import { ExplainedClaim } from "../../parts/trace/explained-claim.tsx";
import { useWords } from "../../words/language.tsx";
import { useTwoStates } from "./two-states.tsx";

const words = {
  title: {
    zh: (claim: string) => `清单 ${claim} 的两种裁定`,
    en: (claim: string) => `Both decisions on ${claim}`,
  },
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
          <ExplainedClaim claim={found.claim}>
            <div className="stack">
              <Link href={`/try/${place}?${addressOf(impact, claim ?? "")}`}>
                {"draft" in impact ? said.try : said.tryInForce}
              </Link>
              <div className="two-columns">
                <DecisionCard title={states.before} decision={found.before.decision} />
                <DecisionCard title={states.after} decision={found.after.decision} />
              </div>
            </div>
          </ExplainedClaim>
        )}
      </Awaited>
    </Drawer>
  );
}

function addressOf(impact: Impact, claim: string): URLSearchParams {
  const draft = "draft" in impact ? { draft: impact.draft } : {};
  return new URLSearchParams({ ...draft, impact: impact.id, claim });
}
