import { VOCABULARIES } from "../conditions/vocabulary.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { ScoreStatement } from "../programs/statement.ts";
import type { RowAlternative } from "../tables/row-alternative.ts";
import type { ScoreTableIndex } from "../tables/score-table-index.ts";
import type { Cell, CellContents } from "./meaning-difference.ts";

/** The cases that answer one way of being in a row, by diagnosis and operations, codes folded as the table says. */
export interface TablePattern {
  readonly diagnosis: string;
  readonly operations: readonly string[];
  readonly operationClass: number;
  readonly operated: boolean;
}

export function patternOf({ diagnosis, operations, operationClass, operated }: RowAlternative): TablePattern {
  return { diagnosis, operations: [...operations].sort(), operationClass, operated };
}

/** Whether every case that answers `narrow` answers `wide` too. */
export function isWithin(narrow: TablePattern, wide: TablePattern, index: ScoreTableIndex): boolean {
  const { match, plainRows } = index.table.operations;
  if (!index.keysOf(narrow.diagnosis).includes(wide.diagnosis)) return false;
  if (wide.operationClass >= 0) return wide.operationClass === narrow.operationClass;
  if (wide.operations.length === 0)
    return plainRows === "any-case" || (!narrow.operated && narrow.operationClass < 0);
  return wide.operations.every((asked) =>
    narrow.operations.some((given) => (match === "exact" ? given === asked : given.startsWith(asked))),
  );
}

/** What a pattern asks of the case, fact by fact. */
export function patternCells(
  pattern: TablePattern,
  { reads }: ScoreStatement,
  index: ScoreTableIndex,
  facts: FactDictionary,
): Cell[] {
  const operations = operationsCell(pattern, reads.operations, index, facts);
  return [diagnosisCell(pattern, reads.diagnosis, index, facts), ...(operations ? [operations] : [])];
}

function diagnosisCell(
  { diagnosis }: TablePattern,
  fact: string,
  { table }: ScoreTableIndex,
  facts: FactDictionary,
): Cell {
  const { zh, en } = aliasOf(fact, facts);
  const isCut = table.diagnosis.decimals.some((cut) => cut !== "all");
  const longer = isCut
    ? [{ starts: [diagnosis.includes(".") ? diagnosis : `${diagnosis}.`], startsNot: [], not: [] }]
    : [];
  return {
    fact: idOf(fact, facts),
    words: isCut
      ? { zh: `${zh}属于“${diagnosis}”`, en: `${en} is of "${diagnosis}"` }
      : { zh: `${zh}为“${diagnosis}”`, en: `${en} is "${diagnosis}"` },
    holds: { missing: false, texts: [{ among: [diagnosis] }, ...longer] },
  };
}

function operationsCell(
  { operations, operationClass, operated }: TablePattern,
  fact: string,
  { table, classes }: ScoreTableIndex,
  facts: FactDictionary,
): Cell | undefined {
  const { zh, en } = aliasOf(fact, facts);
  const any: CellContents = { missing: false, texts: [{ starts: [""], startsNot: [], not: [] }] };
  const asked = table.classes?.[operationClass];
  if (asked) {
    const prefixes = classes.prefixesOf(operationClass);
    const name = asked.name.zh;
    return {
      fact: idOf(fact, facts),
      words:
        prefixes.length > 0
          ? { zh: `${zh}有属于“${name}”的`, en: `some of ${en} is of the class "${asked.class}"` }
          : { zh: `${zh}没有属于任何操作类别的`, en: `none of ${en} is of a class` },
      holds:
        prefixes.length > 0
          ? {
              missing: false,
              lists: [
                {
                  items: any,
                  holds: [{ missing: false, texts: [{ starts: prefixes, startsNot: [], not: [] }] }],
                },
              ],
            }
          : { missing: true, lists: [{ items: any, holds: [] }] },
    };
  }
  if (operations.length > 0) {
    const codes = operations.map((code) => VOCABULARIES.zh.quoted(code)).join("、");
    const exact = table.operations.match === "exact";
    return {
      fact: idOf(fact, facts),
      words: {
        zh: exact ? `${zh}包含${codes}` : `${zh}包含以${codes}开头的`,
        en: `${en} ${exact ? "hold" : "hold codes that start with"} ${operations.join(" and ")}`,
      },
      holds: {
        missing: false,
        lists: [
          {
            items: any,
            holds: operations.map((code) => ({
              missing: false,
              texts: [exact ? { among: [code] } : { starts: [code], startsNot: [], not: [] }],
            })),
          },
        ],
      },
    };
  }
  if (operated || table.operations.plainRows === "any-case") return undefined;
  return {
    fact: idOf(fact, facts),
    words: { zh: `没有${zh}`, en: `no ${en}` },
    holds: { missing: true, lists: [{ items: { missing: false }, holds: [] }] },
  };
}

function idOf(fact: string, facts: FactDictionary): string {
  return facts.find(fact)?.id ?? fact;
}

function aliasOf(fact: string, facts: FactDictionary): { zh: string; en: string } {
  return facts.find(fact)?.alias ?? { zh: fact, en: fact };
}
