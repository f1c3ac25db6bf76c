import { type Column, plainTable, totalWidth, widthsOf } from "./plain-table.ts";

/**
 * A table that is set below itself where its columns do not fit `width`: each part begins with the first column, which
 * names the rows.
 */
export function wideTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = widthsOf(columns, rows);
  return parts(widths, width)
    .map((part) =>
      plainTable(
        part.flatMap((at) => columns[at] ?? []),
        rows.map((row) => part.map((at) => row[at] ?? "")),
      ),
    )
    .join("\n");
}

/** Which columns stand beside one another. */
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
