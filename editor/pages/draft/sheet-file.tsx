import { Alert } from "antd";
import { useRef, useState } from "react";
import { FileButton } from "../../parts/file-button.tsx";
import { MOST_BYTES } from "../../parts/sheet/most-bytes.ts";
import type { SheetHead } from "../../parts/sheet/sheet-desk.ts";
import { type SheetSource, sourceOf } from "../../parts/sheet/sheet-source.ts";
import type { SheetWorker } from "../../parts/sheet/sheet-worker.ts";
import { useWords } from "../../words/language.tsx";
import { SheetProgress } from "./sheet-progress.tsx";

const words = {
  file: { zh: "选择文件", en: "Choose a file" },
  hint: {
    zh: "可选 XLSX，或 UTF-8、GB18030 编码的 CSV。编码（如 44.10）请用 XLSX 修改：表格软件打开 CSV 会把它当作数字，丢失末位的 0。",
    en: "XLSX, or CSV in UTF-8 or GB18030. Edit codes such as 44.10 in XLSX: spreadsheets take them for numbers in CSV, and lose the last zero.",
  },
  broken: {
    zh: "这个文件既不是 XLSX 工作簿，也不是 UTF-8 或 GB18030 编码的 CSV，或已损坏。请在表格软件中另存后再选。",
    en: "This file is neither an XLSX workbook nor CSV in UTF-8 or GB18030, or damaged. Save it anew in a spreadsheet and choose it again.",
  },
  empty: {
    zh: "文件中没有行。第一行应为列名，以下每行一条。",
    en: "The file has no rows. Its first row has the names of columns, and each row below is one.",
  },
  large: { zh: "文件超过 30 MB，请拆分后导入。", en: "The file has more than 30 MB; import it in parts." },
} as const;

/** A file that somebody picked. */
export interface PickedFile {
  readonly head: SheetHead;
  readonly source: SheetSource | undefined;
}

interface SheetFileProps {
  readonly worker: SheetWorker;
  readonly pick: (file: PickedFile | undefined) => void;
}

/** Picks a file, whose cells are read apart from the page. */
export function SheetFile({ worker, pick }: SheetFileProps) {
  const said = useWords(words);
  const [reading, setReading] = useState<File>();
  const latest = useRef<File>(undefined);
  const [fault, setFault] = useState<"broken" | "empty" | "large">();
  const [name, setName] = useState("");
  const take = async (file: File): Promise<void> => {
    stop();
    setName(file.name);
    if (file.size > MOST_BYTES) return setFault("large");
    latest.current = file;
    setReading(file);
    const head = await worker.ask("open", { file }).catch(() => undefined);
    // Cancelled, or another file was picked meanwhile.
    if (latest.current !== file) return;
    setReading(undefined);
    if (!head) setFault("broken");
    else if (head.lines < 2) setFault("empty");
    else pick({ head, source: sourceOf(file.name) });
  };
  const stop = (): void => {
    latest.current = undefined;
    worker.close();
    setReading(undefined);
    setFault(undefined);
    setName("");
    pick(undefined);
  };
  return (
    <div>
      <div className="row-of">
        <FileButton label={said.file} accept=".csv,.txt,.xlsx" take={take} />
        <span className="wrap-cell">{name}</span>
      </div>
      <p className="faint">{said.hint}</p>
      {reading ? <SheetProgress what="reading" cancel={stop} /> : null}
      {fault ? <Alert type="error" showIcon title={said[fault]} /> : null}
    </div>
  );
}
