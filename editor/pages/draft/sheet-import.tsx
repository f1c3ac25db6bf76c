import { Alert, Radio } from "antd";
import { useMemo, useState } from "react";
import type { JsonObject, Schemas } from "../../api/answers.ts";
import type { Draft } from "../../api/draft-queries.ts";
import { jsonBlob } from "../../api/json-blob.ts";
import type { SchemaPlace } from "../../parts/shape/schema-place.ts";
import { type KeyedList, keyedLists } from "../../parts/sheet/keyed-lists.ts";
import { columnsOfTitles, listOfTitles } from "../../parts/sheet/list-of-titles.ts";
import { namedRows } from "../../parts/sheet/row-names.ts";
import { sheetColumns } from "../../parts/sheet/sheet-columns.ts";
import type { Progress } from "../../parts/sheet/sheet-desk.ts";
import { useJob } from "../../parts/sheet/use-job.ts";
import { useSheetWorker } from "../../parts/sheet/use-sheet-worker.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { BadRows } from "./sheet-bad-rows.tsx";
import { useSheetBase } from "./sheet-base.ts";
import { type PickedFile, SheetFile } from "./sheet-file.tsx";
import { SheetMapping } from "./sheet-mapping.tsx";
import { SheetOutcome } from "./sheet-outcome.tsx";
import { SheetProgress } from "./sheet-progress.tsx";

const words = {
  version: {
    zh: (version: number) => `文件由第 ${version} 版导出；此后草稿中的改动会保留，双方都改动之处请选择。`,
    en: (version: number) =>
      `The file was exported from version ${version}; what the draft changed since stays, and where both did, you choose.`,
  },
  draft: {
    zh: (revision: number) =>
      `文件由本草稿第 ${revision} 次保存导出；此后的改动会保留，双方都改动之处请选择。`,
    en: (revision: number) =>
      `The file was exported from save ${revision} of this draft; changes since stay, and where both did, you choose.`,
  },
  none: {
    zh: "文件名未说明由哪一版导出：与草稿现值直接比较。",
    en: "The file’s name does not say what it was exported from: it is compared with the draft as it is.",
  },
  failed: {
    zh: "读不到文件所据的版本：与草稿现值直接比较。",
    en: "What the file was exported from could not be read: it is compared with the draft as it is.",
  },
  absent: { zh: "文件中没有的行", en: "Rows that the file does not have" },
  kept: { zh: "保留", en: "Keep" },
  removed: { zh: "删去", en: "Remove" },
  unkeyed: {
    zh: (names: string) => `请指定标识各行的列：${names}`,
    en: (names: string) => `Say which column has the key of the rows: ${names}`,
  },
  unread: {
    zh: "未能读完这个文件，请重新选择。",
    en: "The file could not be read to its end; choose it again.",
  },
  mine: { zh: "文件", en: "The file" },
  theirs: { zh: "草稿现值", en: "The draft" },
} as const;

export interface SheetStepProps {
  readonly list: KeyedList;
  readonly draft: Draft;
  /** Of the document. */
  readonly place: SchemaPlace;
  readonly schemas: Schemas;
  readonly apply: (rows: readonly JsonObject[]) => void;
}

interface SheetImportProps extends SheetStepProps {
  readonly lists: readonly KeyedList[];
  readonly choose: (path: string) => void;
}

/** What the columns of a file are taken as in one list. */
interface Mapping {
  readonly path: string;
  readonly ids: readonly (string | undefined)[];
}

/** A file's rows into a list: its columns told, what is bad in it named, and what would change shown. */
export function SheetImport({ list, lists, choose, draft, place, schemas, apply }: SheetImportProps) {
  const worker = useSheetWorker();
  const said = useWords(words);
  const { language } = useLanguage();
  const [file, setFile] = useState<PickedFile>();
  const [turn, setTurn] = useState(0);
  const [mapped, setMapped] = useState<Mapping>();
  const [absent, setAbsent] = useState<"kept" | "removed">("kept");
  const base = useSheetBase(file?.source, draft);
  const columns = useMemo(
    () => sheetColumns(schemas, list.place, list.rows, language),
    [schemas, list, language],
  );
  const from = useMemo(() => {
    if (!base.document) return list.rows;
    const then = keyedLists(schemas, place, base.document, language).find(({ path }) => path === list.path);
    // A list that was not there yet had no rows.
    return then && namedRows(then.rows, list.key) ? then.rows : [];
  }, [schemas, place, base.document, list, language]);
  const mapping = useMemo(
    () => (mapped?.path === list.path ? mapped.ids : columnsOfTitles(schemas, list, file?.head.titles ?? [])),
    [mapped, list, file, schemas],
  );
  const told = useMemo(
    () => mapping.map((id) => columns.find((column) => column.id === id)),
    [mapping, columns],
  );
  const unkeyed = list.key.filter((member) => !told.some((column) => column?.member === member));
  const isReadable = file !== undefined && unkeyed.length === 0 && base.state !== "waiting";
  const reading = useMemo(
    () =>
      isReadable
        ? async (progress: Progress) => ({
            of: file,
            ...(await worker.ask(
              "read",
              { columns: told, key: list.key, from: await jsonBlob(from), language },
              progress,
            )),
          })
        : undefined,
    [isReadable, file, worker, told, list.key, from, language],
  );
  const read = useJob(reading);
  const isRead = read.answer !== undefined && read.answer.of === file && !read.isBusy;
  /** Stops whatever is being done with the file, and waits for another. */
  const begin = (): void => {
    worker.close();
    setFile(undefined);
    setTurn(turn + 1);
  };
  const pick = (picked: PickedFile | undefined): void => {
    setMapped(undefined);
    setFile(picked);
    if (picked) choose(listOfTitles(schemas, lists, list, picked.head.titles).path);
  };
  const keyNames = unkeyed.map((member) => columns.find((each) => each.member === member)?.title ?? member);
  return (
    <div className="stack">
      <SheetFile key={turn} worker={worker} pick={pick} />
      {file ? (
        <>
          <SheetMapping
            head={file.head}
            columns={columns}
            mapping={mapping}
            map={(ids) => setMapped({ path: list.path, ids })}
          />
          <p className="faint">{originWords()}</p>
          <div className="row-of">
            <span id="sheet-absent">{said.absent}</span>
            <Radio.Group
              aria-labelledby="sheet-absent"
              value={absent}
              options={[
                { value: "kept", label: said.kept },
                { value: "removed", label: said.removed },
              ]}
              onChange={({ target }) => setAbsent(target.value)}
            />
          </div>
        </>
      ) : null}
      {file && unkeyed.length > 0 ? (
        <Alert type="warning" showIcon title={said.unkeyed(keyNames.join("、"))} />
      ) : null}
      {read.isBusy ? <SheetProgress what="comparing" share={read.share} cancel={begin} /> : null}
      {read.hasFailed ? <Alert type="error" showIcon title={said.unread} /> : null}
      {isRead && read.answer.count > 0 ? <BadRows bad={read.answer.bad} count={read.answer.count} /> : null}
      {isRead && read.answer.count === 0 ? (
        <SheetOutcome
          // Other rows of the file are merged anew.
          key={read.turn}
          list={list}
          columns={columns}
          sides={{ mine: said.mine, theirs: said.theirs }}
          base={from}
          absent={absent}
          worker={worker}
          cancel={begin}
          apply={apply}
        />
      ) : null}
    </div>
  );

  function originWords(): string {
    if (base.state === "failed") return said.failed;
    if (base.state === "none" || !file?.source) return said.none;
    return file.source.of === "version"
      ? said.version(file.source.version)
      : said.draft(file.source.revision);
  }
}
