import { type Column, plainTable, totalWidth, widthsOf } from "./plain-table.ts";

type Rows = readonly (readonly string[])[];

/**
 * A table of figures fitted into `width`: as it is, else with rows for columns where that fits, else its columns in parts
 * set below one another. The first column names the rows.
 */
export function wideTable(columns: readonly Column[], rows: Rows, width: number): string {
  if (fits(columns, rows, width)) return plainTable(columns, rows);
  const turned = columns
    .slice(1)
    .map(({ heading }, at) => [heading, ...rows.map((row) => row[at + 1] ?? "")]);
  const named = rows.map(([name = ""]) => ({ heading: name, figures: true }));
  const heads = [...columns.slice(0, 1), ...named];
  if (fits(heads, turned, width)) return plainTable(heads, turned);
  return parts(widthsOf(columns, rows), width)
    .map((part) =>
      plainTable(
        part.flatMap((at) => columns[at] ?? []),
        rows.map((row) => part.map((at) => row[at] ?? "")),
      ),
    )
    .join("\n");
}

function fits(columns: readonly Column[], rows: Rows, width: number): boolean {
  return totalWidth(widthsOf(columns, rows)) <= width;
}

/** Which columns stand beside one another; each part begins with the first. */
function parts(widths: readonly number[], width: number): number[][] {
  const found: number[][] = [];
  let part = [0];
  for (let at = 1; at < widths.length; at++) {
    const wider = [...part, at];
    if (part.length > 1 && totalWidth(wider.map((column) => widths[column] ?? 0)) > width) {
      found.push(part);
      part = [0, at];
    } else part = wider;
  }
  return [...found, part];
}
