import type { ClipboardEvent } from "react";
import type { AskedFigures } from "../../api/run-answers.ts";
import { clipboardCells } from "../../parts/editing/clipboard-cells.ts";
import { useText, useWords } from "../../words/language.tsx";
import { FigureInput } from "./figure-input.tsx";
import { askedOf, type Figures } from "./figure-rows.ts";
import { FigureTitle } from "./figure-title.tsx";

const words = {
  title: { zh: "每基金池", en: "Each pool" },
  figure: { zh: "数据", en: "Figure" },
} as const;

interface PoolFiguresTableProps {
  readonly asked: AskedFigures;
  readonly typed: Figures["pools"];
  readonly change: (typed: Figures["pools"]) => void;
}

/** Figures of pools: a row a figure, a column a pool. A block of cells is pasted from the cell that has the focus on. */
export function PoolFiguresTable({ asked, typed, change }: PoolFiguresTableProps) {
  const said = useWords(words);
  const text = useText();
  const { pools } = asked;
  const figures = askedOf(asked, "pool");
  const write = (written: readonly (readonly [pool: string, fact: string, text: string])[]): void => {
    const next = { ...typed };
    for (const [pool, fact, value] of written) next[pool] = { ...next[pool], [fact]: value };
    change(next);
  };
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const cells = clipboardCells(event.clipboardData.getData("text/plain"));
    if (cells.length === 1 && cells[0]?.length === 1) return;
    event.preventDefault();
    write(
      cells.flatMap((line, down) =>
        line.flatMap((value, right) => {
          const [pool, figure] = [pools[column + right], figures[row + down]];
          return pool && figure ? [[pool.name, figure.fact, value.trim()] as const] : [];
        }),
      ),
    );
  };
  return (
    <section aria-label={said.title}>
      <h3 className="lane-title">{said.title}</h3>
      <div className="scroll-x">
        <table className="edit-table">
          <thead>
            <tr>
              <th scope="col">{said.figure}</th>
              {pools.map(({ name, title }) => (
                <th key={name} scope="col">
                  {text(title, name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, row) => (
              <tr key={figure.fact}>
                <th scope="row">
                  <FigureTitle figure={figure} />
                </th>
                {pools.map(({ name, title }, column) => (
                  <td key={name} onPaste={(event) => paste(event, row, column)}>
                    <FigureInput
                      figure={figure}
                      label={`${text(figure.title)} · ${text(title, name)}`}
                      value={typed[name]?.[figure.fact] ?? ""}
                      change={(value) => write([[name, figure.fact, value]])}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
