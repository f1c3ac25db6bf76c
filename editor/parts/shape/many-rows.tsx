import { Segmented } from "antd";
import { lazy, Suspense, useMemo, useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { inLanguage } from "../../words/words.ts";
import { Loading } from "../loading.tsx";
import type { Column } from "./columns.ts";
import { ORIGIN_WORDS, type Origins } from "./origins.ts";
import { useShaping } from "./shaping.tsx";
import { SmallTable } from "./small-table.tsx";

const WideGrid = lazy(() => import("../grid/wide-grid.tsx"));

const words = {
  count: {
    zh: (count: number) => `共 ${count.toLocaleString()} 行`,
    en: (count: number) => `${count.toLocaleString()} rows`,
  },
  grid: { zh: "网格", en: "Grid" },
  table: { zh: "分页表格（适合读屏软件）", en: "Pages (for screen readers)" },
  view: { zh: "显示方式", en: "Shown as" },
  origin: { zh: "来源", en: "Origin" },
} as const;

/** Column of where rows come from; no member of a row is called so. */
const ORIGIN = " origin";

type View = "grid" | "table";

interface ManyRowsProps {
  readonly columns: readonly Column[];
  readonly rows: readonly JsonObject[];
  readonly pointer: string;
  readonly label: string;
}

/** Thousands of rows: in a grid, or in pages of a plain table, which screen readers read better. */
export function ManyRows({ columns, rows, pointer, label }: ManyRowsProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const [view, setView] = useState<View>("grid");
  const { origins } = useShaping();
  const isMixed = origins?.isMixed(pointer) === true;
  const cells = useMemo(
    () =>
      rows.map((row, index) => {
        const held = cellsOf(row);
        const origin = isMixed ? originOf(origins, `${pointer}/${index}`) : undefined;
        return origin ? { ...held, [ORIGIN]: inLanguage(ORIGIN_WORDS[origin], language) } : held;
      }),
    [rows, origins, isMixed, pointer, language],
  );
  const shown = useMemo(
    () =>
      [
        ...columns.map(({ member, label: name, form }) => ({ member, name, isNumber: form === "decimal" })),
        ...(isMixed ? [{ member: ORIGIN, name: said.origin, isNumber: false }] : []),
      ].map((column) => ({ ...column, width: widthOf(column.name, column.member, cells) })),
    [columns, cells, isMixed, said],
  );
  return (
    <div className="stack">
      <div className="row-of">
        <span>{said.count(rows.length)}</span>
        <Segmented<View>
          size="small"
          aria-label={said.view}
          value={view}
          onChange={setView}
          options={[
            { value: "grid", label: said.grid },
            { value: "table", label: said.table },
          ]}
        />
      </div>
      {view === "grid" ? (
        <Suspense fallback={<Loading lines={10} />}>
          <WideGrid label={label} rows={cells} columns={shown} />
        </Suspense>
      ) : (
        <SmallTable columns={columns} rows={rows} pointer={pointer} label={label} />
      )}
    </div>
  );
}

function originOf(origins: Origins, pointer: string): keyof typeof ORIGIN_WORDS | undefined {
  if (origins.isMixed(pointer)) return "mixed";
  const origin = origins.of(pointer);
  return origin && (origin.isOwn ? "own" : "inherited");
}

function cellsOf(row: JsonObject): Readonly<Record<string, string>> {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(cells);
}

/** Pixels that a column needs, by the first of its cells; a Chinese sign is as wide as two others. */
function widthOf(label: string, member: string, cells: readonly Readonly<Record<string, string>>[]): number {
  const texts = [`${label}   `, ...cells.slice(0, 200).map((row) => row[member] ?? "")];
  const signs = texts.map((text) => text.length + (text.match(/[^\x20-\x7e]/g)?.length ?? 0));
  return Math.min(240, Math.max(80, 7 * Math.max(...signs) + 24));
}
