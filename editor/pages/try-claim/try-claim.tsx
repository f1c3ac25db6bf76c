import { Alert } from "antd";
import { useMemo, useState } from "react";
import { useParams } from "wouter";
import type { JsonObject } from "../../api/answers.ts";
import { useSampleClaims } from "../../api/claim-queries.ts";
import { useFacts, useSchemas } from "../../api/rule-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { ShapingContext } from "../../parts/shape/shaping.tsx";
import { useWords } from "../../words/language.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { DecisionView } from "./decision-view.tsx";
import { SourceBar } from "./source-bar.tsx";
import { type Asking, TrialBar } from "./trial-bar.tsx";

const words = {
  title: { zh: "试算清单", en: "Try a claim" },
  what: {
    zh: "选一份样例或粘贴一份结算清单，右侧即显示裁定和逐步的依据。改动左侧任一事实，即可看到结果有何不同。试算不留存清单。",
    en: "Pick a sample or paste a claim: the decision and every step of it stand on the right. Change a fact on the left to see what it changes. Nothing tried here is kept.",
  },
  none: {
    zh: "这个统筹区没有样例清单，请粘贴一份。",
    en: "This jurisdiction has no sample claims; paste one.",
  },
  invented: { zh: "样例为虚构数据。", en: "Samples are invented." },
} as const;

/** Tries claims against the policy. */
export default function TryClaim() {
  const { code = "" } = useParams<{ code: string }>();
  useHere(code);
  const said = useWords(words);
  const samples = useSampleClaims(code);
  const schemas = useSchemas();
  const facts = useFacts();
  const [pasted, setPasted] = useState<JsonObject>();
  const [chosen, setChosen] = useState(0);
  const [edited, setEdited] = useState<JsonObject>();
  const [asking, setAsking] = useState<Asking>({});
  const shaping = useMemo(
    () => ({ schemas: schemas.data ?? {}, facts, citations: [], provisional: new Map() }),
    [schemas.data, facts],
  );
  const start = (claim: JsonObject | undefined) => {
    setPasted(claim);
    setEdited(undefined);
  };
  return (
    <PageFrame title={said.title} what={said.what}>
      <Awaited query={samples}>
        {(claims) => {
          const original = pasted ?? claims[chosen];
          return (
            <ShapingContext value={shaping}>
              <SourceBar
                samples={claims}
                chosen={pasted ? undefined : chosen}
                choose={(index) => {
                  setChosen(index);
                  start(undefined);
                }}
                paste={start}
                restore={edited ? () => setEdited(undefined) : undefined}
              />
              {claims.length > 0 && !pasted ? <Alert type="info" title={said.invented} /> : null}
              <TrialBar asking={asking} ask={setAsking} />
              {original && schemas.data ? (
                <div className="two-columns">
                  <ClaimForm claim={edited ?? original} change={setEdited} />
                  <DecisionView claim={edited ?? original} original={original} asking={asking} />
                </div>
              ) : (
                <Nothing words={said.none} />
              )}
            </ShapingContext>
          );
        }}
      </Awaited>
    </PageFrame>
  );
}
