import { Alert, Card } from "antd";
import type { JsonObject } from "../../api/answers.ts";
import { useDecision } from "../../api/claim-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { FindingList } from "../../parts/finding-list.tsx";
import { PlacesContext } from "../../parts/places/places.tsx";
import { StepList } from "../../parts/trace/step-list.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { ChangedResult } from "./changed-result.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import type { Asking } from "./trial-bar.tsx";

const words = {
  steps: { zh: "裁定经过", en: "How it was decided" },
  doubtful: { zh: "清单有可疑之处，仍照此裁定", en: "Decided as it is, but the claim is doubtful" },
} as const;

interface DecisionViewProps {
  readonly claim: JsonObject;
  /** The claim before anything was changed in it. */
  readonly original: JsonObject;
  readonly asking: Asking;
}

/** What a policy decides about a claim, what a change of the claim changes in that, and every step on the way. */
export function DecisionView({ claim, original, asking }: DecisionViewProps) {
  const said = useWords(words);
  const text = useText();
  const decision = useDecision({ claim, ...asking });
  const before = useDecision({ claim: original, ...asking });
  return (
    <div className="stack decision">
      <PlacesContext value={{ document: claim, schema: "claim.schema.json" }}>
        <Awaited query={decision} lines={12}>
          {({ decision: decided, warnings }) => (
            <>
              {claim !== original && before.data ? (
                <ChangedResult before={before.data.decision} after={decided} />
              ) : null}
              {warnings ? (
                <Alert
                  type="warning"
                  showIcon
                  title={said.doubtful}
                  description={<FindingList findings={warnings} />}
                />
              ) : null}
              <OutcomeCard decision={decided} />
              {decided.error ? <Alert type="error" showIcon title={text(decided.error.message)} /> : null}
              <Card title={said.steps} size="small">
                <StepList steps={decided.steps ?? []} />
              </Card>
            </>
          )}
        </Awaited>
      </PlacesContext>
    </div>
  );
}
