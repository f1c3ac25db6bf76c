import { Alert, App, Modal, Select, Tabs } from "antd";
import { useMemo, useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { appliedRows } from "../../parts/sheet/applied-rows.ts";
import { keyedLists } from "../../parts/sheet/keyed-lists.ts";
import { namedRows } from "../../parts/sheet/row-names.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import type { SheetProps } from "./sheet-buttons.tsx";
import { SheetImport } from "./sheet-import.tsx";
import { SheetNewest } from "./sheet-newest.tsx";

const words = {
  title: { zh: "导入表格", en: "Import rows" },
  list: { zh: "目标表", en: "Rows to change" },
  file: { zh: "从文件导入", en: "From a file" },
  newest: { zh: "合并新版本", en: "From a newer version" },
  none: { zh: "这份草稿中没有以键标识的表。", en: "This draft has no rows with keys." },
  unkeyed: {
    zh: "表中有的行没有键，或键重复。请先在表单中改正，再导入。",
    en: "Some rows have no key, or two have the same. Mend them in the form first.",
  },
  done: {
    zh: (list: string) => `已写入“${list}”，可撤销`,
    en: (list: string) => `Written to “${list}”; it can be undone`,
  },
} as const;

interface SheetDialogProps extends SheetProps {
  readonly document: JsonObject;
  readonly close: () => void;
}

/** Rows of a file or of a newer version into the draft: nothing changes before it was seen what would. */
export default function SheetDialog({ autosave, model, place, schemas, document, close }: SheetDialogProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [chosen, choose] = useState<string>();
  const lists = useMemo(
    () => keyedLists(schemas, place, document, language),
    [schemas, place, document, language],
  );
  const list =
    lists.find(({ path }) => path === chosen) ??
    lists.find(({ path }) => path.startsWith("/body/")) ??
    lists[0];
  const apply = (rows: readonly JsonObject[]): void => {
    if (!list) return;
    // One step of the history.
    model.write({ document: appliedRows(model.written.document, list, rows) });
    message.success(said.done(list.label));
    close();
  };
  const shared = { draft: autosave.draft, place, schemas, apply };
  return (
    <Modal open title={said.title} width={1080} footer={null} onCancel={close}>
      {list ? (
        <div className="stack">
          <span className="row-of">
            <span id="sheet-list">{said.list}</span>
            <Select
              aria-labelledby="sheet-list"
              value={list.path}
              popupMatchSelectWidth={false}
              options={lists.map(({ path, label, rows }) => ({
                value: path,
                label: `${label}（${rows.length}）`,
              }))}
              onChange={choose}
            />
          </span>
          {namedRows(list.rows, list.key) ? (
            <Tabs
              items={[
                {
                  key: "file",
                  label: said.file,
                  children: <SheetImport list={list} lists={lists} choose={choose} {...shared} />,
                },
                {
                  key: "newest",
                  label: said.newest,
                  children: <SheetNewest key={list.path} list={list} {...shared} />,
                },
              ]}
            />
          ) : (
            <Alert type="warning" showIcon title={said.unkeyed} />
          )}
        </div>
      ) : (
        <p>{said.none}</p>
      )}
    </Modal>
  );
}
