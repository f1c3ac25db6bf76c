import type { AskedFigure } from "../../api/run-answers.ts";
import type { Language, Text } from "../../words/words.ts";
import { inLanguage } from "../../words/words.ts";
import { type FigureRow, type RowScope, rowKey } from "./figure-rows.ts";

type Cells = readonly (readonly string[])[];

/** A column of a sheet of figures: where a row belongs, or one of its figures. */
export interface FigureColumn {
  readonly member: "code" | "pool" | "month" | "fact";
  /** Of a figure. */
  readonly fact?: string;
  readonly title: Text;
}

const CODE: FigureColumn = { member: "code", title: { zh: "编号", en: "Code" } };
const POOL: FigureColumn = { member: "pool", title: { zh: "基金池", en: "Pool" } };
const MONTH: FigureColumn = { member: "month", title: { zh: "月份", en: "Month" } };

/** Other headings that people give these columns. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  code: ["机构编号", "定点医药机构编号", "预算主体", "institution"],
  pool: ["险种", "基金"],
  month: ["月"],
};

export function figureColumns(scope: RowScope, asked: readonly AskedFigure[]): readonly FigureColumn[] {
  const own = asked.map(({ fact, title }): FigureColumn => ({ member: "fact", fact, title }));
  return [CODE, POOL, ...(scope === "institution-month" ? [MONTH] : []), ...own];
}

interface Pool {
  readonly name: string;
  readonly title: Text;
}

/** Rows under the titles of their columns, as a sheet that is read back by `rowsFrom`. */
export function cellsOf(
  rows: readonly FigureRow[],
  columns: readonly FigureColumn[],
  pools: readonly Pool[],
  language: Language,
): Cells {
  const titled = (name: string) => {
    const pool = pools.find((each) => each.name === name);
    return pool ? inLanguage(pool.title, language) : name;
  };
  return [
    columns.map(({ title }) => inLanguage(title, language)),
    ...rows.map((row) =>
      columns.map(({ member, fact = "" }) => {
        if (member === "fact") return row.facts[fact] ?? "";
        return member === "pool" ? titled(row.pool) : row[member];
      }),
    ),
  ];
}

/** What a sheet says, and what of it could not be taken. */
export interface ReadFigures {
  readonly rows: readonly FigureRow[];
  /** Headings that are no column. */
  readonly unknown: readonly string[];
  /** Rows, counted from 1 with the headings, that name no pool, no code or no month. */
  readonly faults: readonly number[];
}

/** Rows of a sheet whose first line has headings; `undefined` where none of them says whose figures they are. */
export function rowsFrom(
  [headings = [], ...lines]: Cells,
  columns: readonly FigureColumn[],
  pools: readonly Pool[],
): ReadFigures | undefined {
  const found = headings.map((heading) => columns.find((column) => isCalled(column, heading)));
  if (!found.some((column) => column?.member === "code")) return undefined;
  const hasMonths = columns.includes(MONTH);
  const read = lines.map((line): FigureRow | undefined => {
    const cell = (member: string): string =>
      line[found.findIndex((column) => column?.member === member)]?.trim() ?? "";
    const code = cell("code");
    const pool = poolOf(cell("pool"), pools);
    const month = hasMonths ? monthOf(cell("month")) : "";
    if (code === "" || pool === undefined || month === undefined) return undefined;
    const facts = found.flatMap((column, index) => {
      const text = line[index]?.trim() ?? "";
      return column?.fact === undefined || text === "" ? [] : [[column.fact, text] as const];
    });
    return { code, pool, month, facts: Object.fromEntries(facts) };
  });
  const isBlank = (index: number) => lines[index]?.every((cell) => cell.trim() === "") ?? true;
  return {
    rows: read.filter((row) => row !== undefined),
    unknown: headings.filter((heading, index) => heading.trim() !== "" && !found[index]),
    faults: read.flatMap((row, index) => (row || isBlank(index) ? [] : [index + 2])),
  };
}

/** Rows with what others say of the same; new ones follow. */
export function mergedRows(rows: readonly FigureRow[], others: readonly FigureRow[]): readonly FigureRow[] {
  const merged = new Map(rows.map((row) => [rowKey(row), row]));
  for (const row of others) {
    const before = merged.get(rowKey(row));
    merged.set(rowKey(row), before ? { ...before, facts: { ...before.facts, ...row.facts } } : row);
  }
  return [...merged.values()];
}

function isCalled({ member, fact, title }: FigureColumn, heading: string): boolean {
  const plain = heading.trim().toLowerCase();
  const names = [title.zh, title.en, fact, member === "fact" ? undefined : member, ...(ALSO[member] ?? [])];
  return names.some((name) => name !== undefined && name.toLowerCase() === plain);
}

/** A pool by its name or its title; the only one where none is named. */
function poolOf(text: string, pools: readonly Pool[]): string | undefined {
  if (text === "") return pools.length === 1 ? pools[0]?.name : undefined;
  return pools.find(({ name, title }) => [name, title.zh, title.en].includes(text))?.name;
}

/** A month as people and spreadsheets write it: 2023-01, 2023年1月, 2023/1, 202301, 2023-01-01. */
function monthOf(text: string): string | undefined {
  const [, year, month = ""] =
    /^(\d{4})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.]\d{1,2})?$/.exec(text) ?? [];
  return year !== undefined && Number(month) >= 1 && Number(month) <= 12
    ? `${year}-${month.padStart(2, "0")}`
    : undefined;
}
