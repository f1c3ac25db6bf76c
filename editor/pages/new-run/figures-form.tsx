import { Alert, Card, Select } from "antd";
import { useState } from "react";
import type { AskedFigures, Run } from "../../api/run-answers.ts";
import { useRunRequest } from "../../api/run-queries.ts";
import { instantText } from "../../parts/instant-text.tsx";
import { runPeriodText } from "../../parts/runs/run-period.tsx";
import { kindWords } from "../../parts/runs/run-words.ts";
import { useWords } from "../../words/language.tsx";
import { askedOf, type Figures, figuresOf, ROW_SCOPES } from "./figure-rows.ts";
import { FigureTable } from "./figure-table.tsx";
import { PoolFiguresTable } from "./pool-figures-table.tsx";

const words = {
  title: { zh: "须提供的数据", en: "Figures that are asked for" },
  none: {
    zh: "这个方案不要求提供数据，可直接发起。",
    en: "This policy asks for no figures; it can be started as it is.",
  },
  what: {
    zh: "以下各项由支付方案声明，未填且有默认值的按默认值。可从 Excel 复制后在表内粘贴（带列名，或自所选单元格起），也可下载模板填好后导入。",
    en: "The policy declares these; what is left empty has its default where there is one. Copy from Excel and paste into a table, with headings or from a cell on; or download a template, fill it in and import it.",
  },
  copy: { zh: "带入某一批次的数据", en: "Bring figures along from a run" },
  copyHint: { zh: "选择批次", en: "Choose a run" },
  take: { zh: "将替换现有数据", en: "Replaces what is here" },
} as const;

interface FiguresFormProps {
  readonly jurisdiction: string;
  readonly asked: AskedFigures;
  /** Months of the period, YYYY-MM. */
  readonly months: readonly string[];
  /** Runs of the policy, whose figures can be brought along. */
  readonly runs: readonly Run[];
  readonly figures: Figures;
  readonly change: (figures: Figures) => void;
}

/** Every figure that the policy asks for: of pools, holders, institutions and their months. */
export function FiguresForm({ jurisdiction, asked, months, runs, figures, change }: FiguresFormProps) {
  const said = useWords(words);
  if (asked.figures.length === 0) return <Alert type="info" showIcon title={said.none} />;
  return (
    <Card size="small" title={said.title}>
      <div className="stack">
        <p className="faint form-what">{said.what}</p>
        {runs.length > 0 ? <CopyFigures runs={runs} take={change} /> : null}
        {askedOf(asked, "pool").length > 0 ? (
          <PoolFiguresTable
            asked={asked}
            typed={figures.pools}
            change={(pools) => change({ ...figures, pools })}
          />
        ) : null}
        {ROW_SCOPES.filter((scope) => askedOf(asked, scope).length > 0).map((scope) => (
          <FigureTable
            key={scope}
            jurisdiction={jurisdiction}
            scope={scope}
            asked={asked}
            months={months}
            rows={figures.rows[scope]}
            change={(rows) => change({ ...figures, rows: { ...figures.rows, [scope]: rows } })}
          />
        ))}
      </div>
    </Card>
  );
}

function CopyFigures({
  runs,
  take,
}: {
  readonly runs: readonly Run[];
  readonly take: (figures: Figures) => void;
}) {
  const said = useWords(words);
  const kinds = useWords(kindWords);
  const [from, setFrom] = useState<string>();
  const request = useRunRequest(from);
  const [taken, setTaken] = useState<string>();
  if (from !== undefined && from !== taken && request.data) {
    // As soon as it is there, once.
    setTaken(from);
    take(figuresOf(request.data));
  }
  return (
    <div className="row-of">
      <label htmlFor="copy-figures">{said.copy}</label>
      <Select
        id="copy-figures"
        className="wide-select"
        placeholder={said.copyHint}
        value={from ?? null}
        options={runs.map(({ id, kind, period, started }) => ({
          value: id,
          label: `${kinds[kind]} ${runPeriodText(period)} · ${instantText(started.at)}`,
        }))}
        onChange={setFrom}
      />
      <span className="faint">{said.take}</span>
    </div>
  );
}
