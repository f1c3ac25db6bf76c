import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { useInstitutions } from "../../api/administration-queries.ts";
import type { Run, RunLine, SettledPool, Settlement } from "../../api/run-answers.ts";
import { useRunLines, useSettlement } from "../../api/run-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { HolderTable } from "./holder-table.tsx";
import { LineClauses } from "./line-clauses.tsx";
import { PoolFigures } from "./pool-figures.tsx";
import { ResultDownloads } from "./result-downloads.tsx";
import { ResultFailures } from "./result-failures.tsx";
import { ResultPicture } from "./result-picture.tsx";
import { resultRows } from "./result-rows.ts";
import { ResultTable } from "./result-table.tsx";

const words = { pool: { zh: "基金池", en: "Pool" } } as const;

/** What a finished run has come to. */
export function RunResult({ run }: { readonly run: Run }) {
  const settlement = useSettlement(run.id);
  const lines = useRunLines(run.id);
  return (
    <Awaited query={settlement}>
      {(found) => (
        <Awaited query={lines}>{(told) => <Shown {...{ run, found, lines: told.lines }} />}</Awaited>
      )}
    </Awaited>
  );
}

interface ShownProps {
  readonly run: Run;
  readonly found: Settlement;
  readonly lines: readonly RunLine[];
}

function Shown({ run, found, lines }: ShownProps) {
  const said = useWords(words);
  const text = useText();
  const [chosen, setChosen] = useState<string>();
  const pool = found.pools.find(({ pool: name }) => name === chosen) ?? found.pools[0];
  return (
    <>
      <ResultFailures settlement={found} />
      {found.pools.length > 1 ? (
        <Segmented
          className="view-switch"
          aria-label={said.pool}
          value={pool?.pool ?? ""}
          options={found.pools.map(({ pool: name, title }) => ({ value: name, label: text(title, name) }))}
          onChange={setChosen}
        />
      ) : null}
      {pool ? <Pool {...{ run, pool, lines, found }} /> : null}
      <LineClauses lines={lines} />
      <ResultDownloads run={run} />
    </>
  );
}

interface PoolProps extends ShownProps {
  readonly pool: SettledPool;
}

function Pool({ run, pool, lines, found }: PoolProps) {
  const { data: institutions = [] } = useInstitutions(run.policy.slice(0, 6));
  const names = useMemo(() => new Map(institutions.map(({ code, name }) => [code, name])), [institutions]);
  const rows = useMemo(() => resultRows(pool, names), [pool, names]);
  return (
    <>
      <ResultPicture run={run} rows={rows} lines={lines} />
      <PoolFigures pool={pool} balances={found.balances.filter((each) => each.pool === pool.pool)} />
      <ResultTable run={run} pool={pool} rows={rows} lines={lines} />
      {(pool.holders ?? []).length > 0 ? <HolderTable pool={pool} names={names} /> : null}
    </>
  );
}
