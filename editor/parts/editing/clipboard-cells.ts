import Papa from "papaparse";

/**
 * Cells of what a spreadsheet puts on the clipboard: tabs between them, quotes around those that hold tabs or line
 * breaks. Excel ends with a line break, which is no row: taken for one, it would blank a cell below.
 */
export function clipboardCells(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: "\t", header: false });
  const last = data.at(-1);
  return last?.length === 1 && last[0] === "" ? data.slice(0, -1) : data;
}

/** Cells for the clipboard, as spreadsheets read them. */
export function clipboardText(cells: readonly (readonly string[])[]): string {
  // Text that begins like a formula stays text: what is pasted elsewhere is for people, and runs nowhere.
  return Papa.unparse(
    cells.map((row) => [...row]),
    { delimiter: "\t", newline: "\r\n" },
  );
}
