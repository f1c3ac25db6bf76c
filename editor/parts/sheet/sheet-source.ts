/** What a file was exported from: a published version, or a draft after one of its revisions. */
export type SheetSource =
  | { readonly of: "version"; readonly id: string; readonly version: number }
  | { readonly of: "draft"; readonly id: string; readonly revision: number };

const VERSION = /^([a-z0-9.-]+)@(\d{1,9})(?=[ .])/;
const DRAFT = /^([0-9A-HJKMNP-TV-Z]{26})@(\d{1,9})(?=[ .])/;
const NOT_IN_A_NAME = /[\\/:*?"<>|]/g;

/** A file's name, which says what it was exported from. */
export function sheetName(source: SheetSource, label: string, extension: "csv" | "xlsx"): string {
  const number = source.of === "version" ? source.version : source.revision;
  return `${source.id}@${number} ${label.replace(NOT_IN_A_NAME, " ")}.${extension}`;
}

/** What a file says it was exported from, if its name was kept. */
export function sourceOf(name: string): SheetSource | undefined {
  const [, draft, revision] = DRAFT.exec(name) ?? [];
  if (draft !== undefined) return { of: "draft", id: draft, revision: Number(revision) };
  const [, id, version] = VERSION.exec(name) ?? [];
  return id === undefined ? undefined : { of: "version", id, version: Number(version) };
}
