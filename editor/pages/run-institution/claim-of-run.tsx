import { Drawer } from "antd";
import { useExplainedClaim } from "../../api/run-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { DecisionCard } from "../../parts/trace/decision-card.tsx";
import { ExplainedClaim } from "../../parts/trace/explained-claim.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: {
    zh: (claim: string) => `清单 ${claim} 的裁定经过`,
    en: (claim: string) => `How ${claim} was decided`,
  },
  by: {
    zh: "按该批次所依的规则，与批次中的裁定一致；清单已去标识。",
    en: "By the rules of the run, as the run has decided it; the claim is de-identified.",
  },
} as const;

interface ClaimOfRunProps {
  /** Id of the run. */
  readonly run: string;
  /** None is shown where there is none. */
  readonly claim: string | undefined;
  readonly close: () => void;
}

/** Why a claim was decided in a run as it was. */
export function ClaimOfRun({ run, claim, close }: ClaimOfRunProps) {
  const said = useWords(words);
  const explained = useExplainedClaim(run, claim);
  return (
    <Drawer
      open={claim !== undefined}
      onClose={close}
      size="min(760px, 96vw)"
      title={said.title(claim ?? "")}
      destroyOnHidden
    >
      <Awaited query={explained} lines={10}>
        {(found) => (
          <ExplainedClaim claim={found.claim}>
            <div className="stack">
              <span className="faint">{said.by}</span>
              <DecisionCard decision={found.decision} />
            </div>
          </ExplainedClaim>
        )}
      </Awaited>
    </Drawer>
  );
}
