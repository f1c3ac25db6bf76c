import { Alert } from "antd";
import { useMemo, useState } from "react";
import { useParams, useSearch } from "wouter";
import { useInstitutions } from "../../api/administration-queries.ts";
import type { JsonObject } from "../../api/answers.ts";
import { useSampleClaims } from "../../api/claim-queries.ts";
import { useExplainedChange } from "../../api/impact-queries.ts";
import { useDraftUnderReview } from "../../api/review-queries.ts";
import { useFacts, useSchemas } from "../../api/rule-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { ErrorView } from "../../parts/error-view.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { ShapingContext } from "../../parts/shape/shaping.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { DecisionView } from "./decision-view.tsx";
import { SaveCase } from "./save-case.tsx";
import { SourceBar } from "./source-bar.tsx";
import { type Asking, TrialBar } from "./trial-bar.tsx";
import { TriedDraft } from "./tried-draft.tsx";
import { factsOfAddress, witnessClaim } from "./witness-claim.ts";

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
  witness: {
    zh: "取机构属性最接近例证的样例清单，填入例证所述的事实。",
    en: "The sample claim whose institution is closest to the witness, with its facts.",
  },
  left: {
    zh: (names: string) => `下列事实不由清单给出，与例证不同：${names}`,
    en: (names: string) => `These facts are not stated by claims and differ from the witness: ${names}`,
  },
  history: {
    zh: "既往就诊事实按影响分析时该参保人的其他就诊填入，可在左侧改动。",
    en: "The facts of the person's other stays are filled in as the impact found them; they can be changed on the left.",
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
  const institutions = useInstitutions(code);
  const search = useSearch();
  const witness = factsOfAddress(search);
  const draft = new URLSearchParams(search).get("draft") ?? undefined;
  const tried = useDraftUnderReview(draft ?? "", draft !== undefined);
  const address = new URLSearchParams(search);
  const listed = useExplainedChange(address.get("impact") ?? "", address.get("claim") ?? undefined);
  const asked: Asking = { ...asking, draft };
  const start = (claim: JsonObject | undefined) => {
    setPasted(claim);
    setEdited(undefined);
  };
  return (
    <PageFrame title={said.title} what={said.what}>
      <Awaited query={samples}>
        {(claims) => {
          const sample = claims[chosen];
          const witnessed = witness
            ? witnessClaim(claims, institutions.data ?? [], witness, facts)
            : undefined;
          const original = pasted ?? listed.data?.claim ?? witnessed?.claim ?? sample;
          return (
            <ShapingContext value={shaping}>
              <SourceBar
                samples={claims}
                chosen={pasted || listed.data ? undefined : chosen}
                choose={(index) => {
                  setChosen(index);
                  start(undefined);
                }}
                paste={start}
                restore={edited ? () => setEdited(undefined) : undefined}
              />
              {claims.length > 0 && !pasted && !listed.data ? (
                <Alert type="info" title={said.invented} />
              ) : null}
              {witnessed && !pasted ? <WitnessNote left={witnessed.left} /> : null}
              {listed.data?.claim.history && !pasted ? (
                <Alert type="info" showIcon title={said.history} />
              ) : null}
              {tried.data ? <TriedDraft draft={tried.data.draft} place={code} /> : null}
              {listed.error ? <ErrorView error={listed.error} retry={listed.refetch} /> : null}
              {tried.error ? <ErrorView error={tried.error} retry={tried.refetch} /> : null}
              <TrialBar asking={asked} ask={setAsking} />
              {original && !schemas.data ? <Loading lines={12} /> : null}
              {original && schemas.data ? (
                <>
                  <SaveCase claim={edited ?? original} asking={asked} draft={tried.data?.draft} />
                  <div className="two-columns">
                    <ClaimForm claim={edited ?? original} change={setEdited} />
                    <DecisionView claim={edited ?? original} original={original} asking={asked} />
                  </div>
                </>
              ) : null}
              {original ? null : <Nothing words={said.none} />}
            </ShapingContext>
          );
        }}
      </Awaited>
    </PageFrame>
  );
}

/** Says that the claim was made up from a witness, and what of it claims do not state. */
function WitnessNote({ left }: { readonly left: readonly string[] }) {
  const said = useWords(words);
  const text = useText();
  const facts = useFacts();
  const names = left.map((id) => text(facts.get(id)?.alias, id)).join("、");
  return (
    <Alert
      type="info"
      showIcon
      title={said.witness}
      description={left.length === 0 ? undefined : said.left(names)}
    />
  );
}
