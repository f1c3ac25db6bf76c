import { App, Button, Dropdown } from "antd";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { JsonObject, Schemas } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import type { SchemaPlace } from "../shape/schema-place.ts";
import { exportRows } from "./export-rows.ts";
import { keyedLists } from "./keyed-lists.ts";
import { type SheetFormat, sheetFormats } from "./sheet-format.ts";
import type { SheetSource } from "./sheet-source.ts";
import { useSheetWorker } from "./use-sheet-worker.ts";

const words = {
  export: { zh: "导出表格", en: "Export rows" },
  csv: { zh: "CSV", en: "CSV" },
  xlsx: { zh: "Excel（XLSX）", en: "Excel (XLSX)" },
  exporting: { zh: "正在导出…", en: "Exporting…" },
  cancel: { zh: "取消导出", en: "Cancel the export" },
  failed: { zh: "未能导出，请重试", en: "It could not be exported; try again" },
} as const;

interface ExportMenuProps {
  readonly schemas: Schemas;
  readonly place: SchemaPlace;
  readonly document: JsonObject;
  /** What the document is, once it stands where it can be found again. */
  readonly source: () => Promise<SheetSource>;
}

/** Every list of a document that has keyed rows, to be saved as a file. */
export function ExportMenu({ schemas, place, document, source }: ExportMenuProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const worker = useSheetWorker();
  const [isBusy, setBusy] = useState(false);
  const cancel = useRef(() => {});
  const latest = useRef(document);
  latest.current = document;
  // Which lists there are can wait until what was typed is shown.
  const seen = useDeferredValue(document);
  const lists = useMemo(
    () => keyedLists(schemas, place, seen, language).filter(({ rows }) => rows.length > 0),
    [schemas, place, seen, language],
  );
  if (lists.length === 0) return null;
  const save = async (path: string, format: SheetFormat): Promise<void> => {
    let isCancelled = false;
    setBusy(true);
    cancel.current = () => {
      isCancelled = true;
      worker.close();
    };
    try {
      const from = await source();
      const list = keyedLists(schemas, place, latest.current, language).find((each) => each.path === path);
      if (list) await exportRows(list, from, format, { schemas, language, worker });
    } catch {
      if (!isCancelled) message.error(said.failed);
    } finally {
      setBusy(false);
    }
  };
  const items = lists.map((list) => ({
    key: list.path,
    type: "group" as const,
    label: list.label,
    children: sheetFormats.map((format) => ({
      key: `${list.path} ${format}`,
      label: said[format],
      onClick: () => save(list.path, format),
    })),
  }));
  if (isBusy)
    return (
      <span className="row-of" role="status">
        {said.exporting}
        <Button onClick={() => cancel.current()}>{said.cancel}</Button>
      </span>
    );
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button>{said.export}</Button>
    </Dropdown>
  );
}
