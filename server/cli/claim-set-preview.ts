import { closeSync, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { ClaimMapping } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { ClaimSets } from "../workflow/claim-sets.ts";
import type { ClaimTablePreview } from "../workflow/preview-claim-table.ts";
import { operator } from "./operator.ts";
import { plainTable } from "./plain-table.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

/** What is asked of a preview. */
export interface PreviewOptions {
  readonly jurisdiction: string;
  /** File that the mapping is written to. */
  readonly write?: string;
  readonly json?: true;
}

/** Bytes of the file that are looked at. */
const BEGINNING = 262_144;

const words = {
  zh: {
    read: ({ encoding, read, taken }: ClaimTablePreview) =>
      `编码 ${encoding}；试读 ${read} 行，${taken} 行可采用`,
    field: "清单字段",
    source: "取自",
    first: "第一行",
    row: "行",
    reason: "原因",
    constant: (value: string) => `固定值 ${value}`,
    unused: (names: string) => `未用到的列：${names}`,
    written: (path: string) => `对应关系已写入 ${path}`,
  },
  en: {
    read: ({ encoding, read, taken }: ClaimTablePreview) =>
      `${encoding}; ${read} rows read, ${taken} are claims`,
    field: "field",
    source: "from",
    first: "first row",
    row: "row",
    reason: "reason",
    constant: (value: string) => `always ${value}`,
    unused: (names: string) => `columns not used: ${names}`,
    written: (path: string) => `mapping written to ${path}`,
  },
} as const;

/** Tells what comes of the first rows of a CSV file, and may write the mapping that they are read by. */
export async function previewTable(
  file: string,
  mapping: ClaimMapping | undefined,
  { jurisdiction, write, json }: PreviewOptions,
  claimSets: ClaimSets,
  session: Session,
): Promise<void> {
  const { terminal, language } = session;
  const bytes = beginningOf(file);
  const found = await claimSets.preview(operator, jurisdiction, {
    bytes,
    isGzip: bytes[0] === 0x1f && bytes[1] === 0x8b,
    isWhole: statSync(file).size <= BEGINNING,
    // A mapping that has been read is JSON.
    mapping: mapping === undefined ? undefined : JSON.parse(JSON.stringify(mapping)),
  });
  await print(terminal.output, json ? `${JSON.stringify(found, null, 2)}\n` : previewText(found, language));
  if (write !== undefined) {
    const path = isAbsolute(write) ? write : join(terminal.folder, write);
    writeFileSync(path, `${JSON.stringify(found.mapping, null, 2)}\n`, { flag: "wx" });
    await print(terminal.messages, `${words[language].written(write)}\n`);
  }
  if (found.taken < found.read) session.status = 1;
}

function beginningOf(file: string): Uint8Array {
  const bytes = Buffer.alloc(BEGINNING);
  const opened = openSync(file, "r");
  try {
    return bytes.subarray(0, readSync(opened, bytes, 0, BEGINNING, 0));
  } finally {
    closeSync(opened);
  }
}

function previewText(found: ClaimTablePreview, language: Language): string {
  const said = words[language];
  const [first = []] = found.rows;
  const used = new Set<string>();
  const rows = sourcesOf(found.mapping).map(([field, { column, constant }]) => {
    if (column === undefined) return [field, said.constant(String(constant)), ""];
    used.add(column);
    return [field, column, first[found.headings.indexOf(column)] ?? ""];
  });
  const unused = found.headings.filter((heading) => !used.has(heading));
  const bad = found.badRows.map(({ line, message }) => [String(line), message[language]]);
  return [
    `${said.read(found)}\n`,
    plainTable([{ heading: said.field }, { heading: said.source }, { heading: said.first }], rows),
    ...(unused.length > 0 ? [`${said.unused(unused.join(" "))}\n`] : []),
    ...(bad.length > 0
      ? [plainTable([{ heading: said.row, figures: true }, { heading: said.reason }], bad)]
      : []),
  ].join("\n");
}

/** Where each field, and each field of each entry of a list, comes from. */
function sourcesOf({ fields, lists = {} }: ClaimMapping) {
  const entries = Object.entries(lists).flatMap(([list, sources]) =>
    sources.flatMap(({ each, fields: held }, index) =>
      Object.entries(held).map(
        ([field, { column, constant }]) =>
          [
            `${list}[${index}].${field}`,
            { column: column ?? (constant === undefined ? each?.column : undefined), constant },
          ] as const,
      ),
    ),
  );
  return [...Object.entries(fields), ...entries];
}
