import { RevoGrid } from "@revolist/react-datagrid";
import { useMemo } from "react";
import { useLanguage } from "../../words/language.tsx";
import { gridFilter } from "./grid-filter.ts";

export interface GridColumn {
  readonly member: string;
  readonly name: string;
  readonly isNumber: boolean;
  readonly width: number;
}

interface WideGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** Cells as text, by the column's member. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A grid that draws only what is seen, for tables of thousands of rows: sorted, filtered, copied to a spreadsheet. */
export default function WideGrid({ label, columns, rows }: WideGridProps) {
  const { language } = useLanguage();
  const filter = useMemo(() => gridFilter(language), [language]);
  const shown = useMemo(
    () =>
      columns.map(({ member, name, isNumber, width }) => ({
        prop: member,
        name,
        size: width,
        sortable: true,
        filter: true,
        ...(isNumber
          ? { cellCompare: compareNumbers, cellProperties: () => ({ style: { textAlign: "right" } }) }
          : {}),
      })),
    [columns],
  );
  const source = useMemo(() => rows.map((row) => ({ ...row })), [rows]);
  return (
    <section className="grid-place" aria-label={label}>
      <RevoGrid
        columns={shown}
        source={source}
        readonly
        range
        resize
        filter={filter}
        theme="compact"
        rowHeaders={false}
      />
    </section>
  );
}

/** By size, for order only: values are shown and kept as their text. */
function compareNumbers(member: unknown, a: Record<string, unknown>, b: Record<string, unknown>): number {
  return Number(a[String(member)]) - Number(b[String(member)]);
}
