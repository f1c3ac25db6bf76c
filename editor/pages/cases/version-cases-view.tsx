import { Button, Card } from "antd";
import { Link } from "wouter";
import type { Json } from "../../api/answers.ts";
import { useCaseRun, useVersionCases } from "../../api/case-queries.ts";
import { useDocument } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { CaseCoverage } from "../../parts/cases/case-coverage.tsx";
import { CaseResults } from "../../parts/cases/case-results.tsx";
import { ClaimCoverage } from "../../parts/cases/claim-coverage.tsx";
import { FigureTrial } from "../../parts/cases/figure-trial.tsx";
import { ErrorView } from "../../parts/error-view.tsx";
import { PlacesContext } from "../../parts/places/places.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  cases: { zh: (count: number) => `用例（${count}）`, en: (count: number) => `Cases (${count})` },
  run: { zh: "运行全部用例", en: "Run them all" },
  again: { zh: "重新运行", en: "Run them again" },
  open: { zh: "查看该版本", en: "Open the version" },
} as const;

interface VersionCasesViewProps {
  readonly id: string;
  readonly version: number;
}

/** Cases of a published version: what they expect, what comes of them, and what none comes to. */
export function VersionCasesView({ id, version }: VersionCasesViewProps) {
  const said = useWords(words);
  const cases = useVersionCases(id, version);
  const document = useDocument(id, version);
  const run = useCaseRun(id, version);
  return (
    <Awaited query={cases}>
      {(found) => (
        <>
          <Card
            size="small"
            title={said.cases(found.length)}
            extra={
              <span className="row-of">
                <Link href={`/rule-sets/${id}/${version}`}>{said.open}</Link>
                <Button
                  type="primary"
                  disabled={found.length === 0}
                  loading={run.isPending}
                  onClick={() => run.mutate()}
                >
                  {run.data ? said.again : said.run}
                </Button>
              </span>
            }
          >
            {run.error ? <ErrorView error={run.error} retry={() => run.mutate()} /> : null}
            <CaseResults cases={found} run={run.data} />
          </Card>
          <PlacesContext value={document.data && { document: document.data as unknown as Json }}>
            {run.data ? <CaseCoverage coverage={run.data.coverage} /> : null}
            {found.length > 0 ? <FigureTrial id={id} version={version} /> : null}
            <ClaimCoverage id={id} version={version} />
          </PlacesContext>
        </>
      )}
    </Awaited>
  );
}
