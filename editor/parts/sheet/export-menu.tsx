import { App, Button, Dropdown } from "antd";
import { useMemo } from "react";
import type { JsonObject, Schemas } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import type { SchemaPlace } from "../shape/schema-place.ts";
import type { SheetFormat } from "./export-rows.ts";
import { keyedLists } from "./keyed-lists.ts";
import type { SheetSource } from "./sheet-source.ts";

const words = {
  export: { zh: "导出表格", en: "Export rows" },
  csv: { zh: "CSV", en: "CSV" },
  xlsx: { zh: "Excel（XLSX）", en: "Excel (XLSX)" },
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
  const lists = useMemo(
    () => keyedLists(schemas, place, document, language).filter(({ rows }) => rows.length > 0),
    [schemas, place, document, language],
  );
  if (lists.length === 0) return null;
  const formats: readonly SheetFormat[] = ["xlsx", "csv"];
  const items = lists.map((list) => ({
    key: list.path,
    type: "group" as const,
    label: list.label,
    children: formats.map((format) => ({
      key: `${list.path} ${format}`,
      label: said[format],
      onClick: () =>
        Promise.all([source(), import("./export-rows.ts")])
          .then(([from, { exportRows }]) => exportRows(list, from, format, { schemas, language }))
          .catch(() => message.error(said.failed)),
    })),
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button>{said.export}</Button>
    </Dropdown>
  );
}
