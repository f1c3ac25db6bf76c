import { FileButton } from "../../parts/file-button.tsx";
import { useWords } from "../../words/language.tsx";
import { type ClaimFile, claimFileOf, sizeText } from "./claim-file.ts";

const words = {
  file: { zh: "选择清单文件", en: "Choose a file of claims" },
  hint: {
    zh: "NDJSON（每行一份清单，字段见结算清单规范），或 CSV（UTF-8 或 GBK，选定后说明各列是清单的哪个字段）；均可用 gzip 压缩。大小不限，边读边传。",
    en: "NDJSON (a claim a line), or CSV (UTF-8 or GBK; you say next which column is which field); either may be gzipped. Of any size: it is sent as it is read.",
  },
  table: { zh: "CSV", en: "CSV" },
  lines: { zh: "NDJSON", en: "NDJSON" },
  gzip: { zh: "gzip 压缩", en: "gzipped" },
} as const;

interface FilePickerProps {
  readonly picked: ClaimFile | undefined;
  readonly isDisabled: boolean;
  readonly pick: (file: ClaimFile) => void;
}

/** Picks the file that claims are in, and says what it was taken for. */
export function FilePicker({ picked, isDisabled, pick }: FilePickerProps) {
  const said = useWords(words);
  return (
    <div>
      <div className="row-of">
        <FileButton
          label={said.file}
          accept=".ndjson,.jsonl,.json,.csv,.txt,.gz"
          isDisabled={isDisabled}
          take={async (file) => pick(await claimFileOf(file))}
        />
        {picked ? (
          <span className="wrap-cell">
            {picked.file.name}{" "}
            <span className="faint">
              {[
                picked.isTable ? said.table : said.lines,
                ...(picked.isGzip ? [said.gzip] : []),
                sizeText(picked.file.size),
              ].join(" · ")}
            </span>
          </span>
        ) : null}
      </div>
      <p className="faint">{said.hint}</p>
    </div>
  );
}
