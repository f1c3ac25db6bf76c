import { useParams, useSearchParams } from "wouter";
import { useClaimSets } from "../../api/claim-set-queries.ts";
import type { Run, RunRequest } from "../../api/run-answers.ts";
import { useRunRequest, useRuns } from "../../api/run-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { RunForm } from "./run-form.tsx";

const words = {
  title: { zh: "发起结算", en: "Start a settlement run" },
  supplement: { zh: "发起补充批次", en: "Start a supplementary run" },
  what: {
    zh: "选清单集和结算期，填写方案要求的数据，即可在后台运行。规则按结算期最后一日施行的版本；运行中可离开本页。",
    en: "Choose a claim set and a period, and give the figures that the policy asks for; it then runs in the background. Rules are those of the period's last day. You may leave the page meanwhile.",
  },
  supplementWhat: {
    zh: "以包含补报和更正的新清单集重算同一结算期，只支付与已封存批次的差额。种类、支付方案和结算期与原批次相同，数据由原批次带入，可修改。",
    en: "The same period worked out again over a claim set with late and corrected claims; only the difference from the closed run is paid. Kind, policy and period are those of the closed run, and its figures are brought along to be changed.",
  },
} as const;

/** Starts a run anew, like another one, or as a supplement of a closed one. */
export default function NewRun() {
  const { code = "" } = useParams<{ code: string }>();
  useHere(code);
  const said = useWords(words);
  const [search] = useSearchParams();
  const supplements = search.get("supplements") ?? undefined;
  const like = supplements ?? search.get("like") ?? undefined;
  const sets = useClaimSets(code);
  const runs = useRuns(code);
  const request = useRunRequest(like);
  const form = (before?: { readonly run: Run; readonly request: RunRequest }) => (
    <Awaited query={sets}>
      {(every) => (
        <RunForm
          jurisdiction={code}
          sets={every.filter(({ erased }) => !erased)}
          runs={runs.data ?? []}
          claimSet={search.get("claimSet") ?? undefined}
          before={before}
          isSupplement={supplements !== undefined}
        />
      )}
    </Awaited>
  );
  return (
    <PageFrame
      title={supplements === undefined ? said.title : said.supplement}
      what={supplements === undefined ? said.what : said.supplementWhat}
    >
      {like === undefined ? (
        form()
      ) : (
        <Awaited query={request}>
          {(stated) => (
            <Awaited query={runs}>
              {(every) => {
                const run = every.find(({ id }) => id === like);
                return form(run && { run, request: stated });
              }}
            </Awaited>
          )}
        </Awaited>
      )}
    </PageFrame>
  );
}
