import { Button } from "antd";
import type { AskedFigure, AskedFigures } from "../../api/run-answers.ts";
import { useText, useWords } from "../../words/language.tsx";
import { FigureInput } from "./figure-input.tsx";
import type { FigureRow } from "./figure-rows.ts";

const words = {
  code: { zh: (row: number) => `第 ${row} 行的编号`, en: (row: number) => `Code of row ${row}` },
  pool: { zh: (row: number) => `第 ${row} 行的基金池`, en: (row: number) => `Pool of row ${row}` },
  month: { zh: (row: number) => `第 ${row} 行的月份`, en: (row: number) => `Month of row ${row}` },
  remove: { zh: "删除", en: "Remove" },
  removeRow: { zh: (row: number) => `删除第 ${row} 行`, en: (row: number) => `Remove row ${row}` },
} as const;

interface FigureRowCellsProps {
  readonly row: FigureRow;
  /** Within the page. */
  readonly index: number;
  readonly figures: readonly AskedFigure[];
  readonly pools: AskedFigures["pools"];
  readonly hasMonths: boolean;
  readonly change: (row: FigureRow) => void;
  readonly remove: () => void;
}

/** One row of figures. */
export function FigureRowCells(props: FigureRowCellsProps) {
  const { row, index, figures, pools, hasMonths, change, remove } = props;
  const said = useWords(words);
  const text = useText();
  const before = hasMonths ? 3 : 2;
  return (
    <tr>
      <td data-cell={`${index} 0`}>
        <input
          className="edit-input code"
          aria-label={said.code(index + 1)}
          value={row.code}
          onChange={({ target }) => change({ ...row, code: target.value.trim() })}
        />
      </td>
      <td data-cell={`${index} 1`}>
        <select
          className="edit-input"
          aria-label={said.pool(index + 1)}
          value={row.pool}
          onChange={({ target }) => change({ ...row, pool: target.value })}
        >
          {pools.map(({ name, title }) => (
            <option key={name} value={name}>
              {text(title, name)}
            </option>
          ))}
        </select>
      </td>
      {hasMonths ? (
        <td data-cell={`${index} 2`}>
          <input
            className="edit-input figure"
            aria-label={said.month(index + 1)}
            value={row.month}
            onChange={({ target }) => change({ ...row, month: target.value })}
          />
        </td>
      ) : null}
      {figures.map((figure, column) => (
        <td key={figure.fact} data-cell={`${index} ${before + column}`}>
          <FigureInput
            figure={figure}
            label={[text(figure.title), row.code, row.month].filter((part) => part !== "").join(" · ")}
            value={row.facts[figure.fact] ?? ""}
            change={(value) => change({ ...row, facts: { ...row.facts, [figure.fact]: value } })}
          />
        </td>
      ))}
      <td>
        <Button size="small" aria-label={said.removeRow(index + 1)} onClick={remove}>
          {said.remove}
        </Button>
      </td>
    </tr>
  );
}
