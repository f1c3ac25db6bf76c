import type { AskedFigure, AskedFigures, Facts, RunRequest } from "../../api/run-answers.ts";
import { readFigure } from "./figure-value.ts";

/** Of what figures come in rows: a row an institution and pool, for instance. */
export type RowScope = "holder" | "institution" | "institution-month";
export const ROW_SCOPES: readonly RowScope[] = ["holder", "institution", "institution-month"];

/** Figures as they are typed, by fact. */
export type Typed = Readonly<Record<string, string>>;

/** The figures of one institution or holder in one pool, of one month where the scope has months. */
export interface FigureRow {
  readonly code: string;
  readonly pool: string;
  /** YYYY-MM; empty where the scope has none. */
  readonly month: string;
  readonly facts: Typed;
}

/** All that a settlement is told beside its claims. */
export interface Figures {
  readonly pools: Readonly<Record<string, Typed>>;
  readonly rows: Readonly<Record<RowScope, readonly FigureRow[]>>;
}

export const NO_FIGURES: Figures = {
  pools: {},
  rows: { holder: [], institution: [], "institution-month": [] },
};

export const askedOf = ({ figures }: AskedFigures, scope: AskedFigure["per"]): readonly AskedFigure[] =>
  figures.filter(({ per }) => per === scope);

/** What tells rows of a scope apart. */
export const rowKey = ({ code, pool, month }: FigureRow): string => `${pool} ${code} ${month}`;

/** The figures of an earlier request, to be changed. */
export function figuresOf({ pools = {}, holders = [], institutions = [] }: RunRequest): Figures {
  const row = (code: string, pool: string, facts: Facts = {}, month = ""): FigureRow => ({
    code,
    pool,
    month,
    facts: typed(facts),
  });
  return {
    pools: Object.fromEntries(Object.entries(pools).map(([name, { facts }]) => [name, typed(facts)])),
    rows: {
      holder: holders.map(({ code, pool, facts }) => row(code, pool, facts)),
      institution: institutions.map(({ code, pool, facts }) => row(code, pool, facts)),
      "institution-month": institutions.flatMap(({ code, pool, months = [] }) =>
        months.map(({ month, facts }) => row(code, pool, facts, month)),
      ),
    },
  };
}

/** The figures as a request has them; what is empty is left out, and what cannot be read stays as it was typed. */
export function requestOf(figures: Figures, asked: AskedFigures): Omit<RunRequest, "policy" | "period"> {
  const { holder, institution, "institution-month": months } = figures.rows;
  const read = (typed: Typed, scope: AskedFigure["per"]) => factsOf(typed, askedOf(asked, scope));
  const pools = Object.entries(figures.pools)
    .map(([name, typed]) => [name, { facts: read(typed, "pool") }] as const)
    .filter(([, { facts }]) => Object.keys(facts).length > 0);
  const places = new Map(
    [...institution, ...months].map(({ code, pool }) => [`${pool} ${code}`, { code, pool }]),
  );
  const institutions = [...places.values()].map(({ code, pool }) => {
    const isHere = (row: FigureRow) => row.code === code && row.pool === pool;
    const own = institution.filter(isHere).map(({ facts }) => facts);
    return {
      code,
      pool,
      facts: read(Object.assign({}, ...own), "institution"),
      months: months
        .filter(isHere)
        .map(({ month, facts }) => ({ month, facts: read(facts, "institution-month") }))
        .filter(({ facts }) => Object.keys(facts).length > 0),
    };
  });
  return {
    ...(pools.length > 0 ? { pools: Object.fromEntries(pools) } : {}),
    ...(holder.length > 0
      ? { holders: holder.map(({ code, pool, facts }) => ({ code, pool, facts: read(facts, "holder") })) }
      : {}),
    ...(institutions.length > 0 ? { institutions } : {}),
  };
}

/** Figures that cannot be read, and those without a default that nobody has brought. */
export function openFigures(figures: Figures, asked: AskedFigures): { faults: number; missing: number } {
  const counts = { faults: 0, missing: 0 };
  const count = (typed: Typed | undefined, scope: AskedFigure["per"]): void => {
    for (const { fact, type, default: stated } of askedOf(asked, scope)) {
      const text = typed?.[fact]?.trim() ?? "";
      if (text === "") counts.missing += stated === undefined ? 1 : 0;
      else if (readFigure(text, type) === undefined) counts.faults++;
    }
  };
  for (const { name } of asked.pools) count(figures.pools[name], "pool");
  for (const scope of ROW_SCOPES) for (const { facts } of figures.rows[scope]) count(facts, scope);
  return counts;
}

function factsOf(typed: Typed, asked: readonly AskedFigure[]): Facts {
  return Object.fromEntries(
    asked.flatMap(({ fact, type }) => {
      const text = typed[fact]?.trim() ?? "";
      return text === "" ? [] : [[fact, readFigure(text, type) ?? text]];
    }),
  );
}

function typed(facts: Facts): Typed {
  return Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, String(value)]));
}
