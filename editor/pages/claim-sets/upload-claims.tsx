import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Input } from "antd";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { ClaimMapping } from "../../../schemas/types.ts";
import { uploadClaimSet } from "../../api/claim-set-upload.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { useWords } from "../../words/language.tsx";
import { type ClaimFile, setNameOf } from "./claim-file.ts";
import { FilePicker } from "./file-picker.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { rememberMapping } from "./remembered-mapping.ts";
import { UploadProgress } from "./upload-progress.tsx";

const words = {
  title: { zh: "上传清单", en: "Upload claims" },
  name: { zh: "清单集名称（不可重复使用）", en: "Name of the set (its own for ever)" },
  nameHint: {
    zh: "字母、汉字、数字及 . _ -，如 2023年1月。",
    en: "Letters, figures and . _ -, for example 2023-01.",
  },
  taken: { zh: "这个名称已有清单集使用，请另取。", en: "A set has this name already; take another." },
  upload: { zh: "上传", en: "Upload" },
  close: { zh: "关闭", en: "Close" },
  cancelled: {
    zh: "已取消，没有登记任何内容；名称仍可使用。",
    en: "Cancelled; nothing was registered, and the name is still free.",
  },
} as const;

interface UploadClaimsProps {
  readonly jurisdiction: string;
  /** Names that sets have already. */
  readonly taken: readonly string[];
  readonly close: () => void;
}

/** Sends a file of claims, and leads to the set that came of it. */
export function UploadClaims({ jurisdiction, taken, close }: UploadClaimsProps) {
  const said = useWords(words);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [picked, setPicked] = useState<ClaimFile>();
  const [mapping, setMapping] = useState<ClaimMapping>();
  const [name, setName] = useState("");
  const [sent, setSent] = useState<{ readonly bytes: number; readonly of: number }>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  const isTaken = taken.includes(name);
  const isReady =
    picked !== undefined && name !== "" && !isTaken && (!picked.isTable || mapping !== undefined);
  const send = async (): Promise<void> => {
    if (!picked) return;
    const { file, isTable, isGzip } = picked;
    stop.current = new AbortController();
    setError(undefined);
    setSent({ bytes: 0, of: file.size });
    const upload = {
      jurisdiction,
      name,
      file,
      isTable,
      isGzip,
      ...(isTable ? { mapping: JSON.stringify(mapping) } : {}),
    };
    try {
      const set = await uploadClaimSet(upload, (bytes, of) => setSent({ bytes, of }), stop.current.signal);
      if (isTable && mapping) rememberMapping(jurisdiction, mapping);
      await client.invalidateQueries({ queryKey: ["claim-sets"] });
      navigate(`/claim-set/${set.id}`);
    } catch (fault) {
      setError(fault);
      setSent(undefined);
    }
  };
  const isCancelled = error instanceof DOMException && error.name === "AbortError";
  return (
    <Card size="small" title={said.title} extra={sent ? null : <Button onClick={close}>{said.close}</Button>}>
      <div className="stack">
        <FilePicker
          picked={picked}
          isDisabled={sent !== undefined}
          pick={(file) => {
            setPicked(file);
            if (name === "") setName(file.suggested);
          }}
        />
        {picked?.isTable && !sent ? (
          <MappingForm
            // Another file is another table.
            key={`${picked.file.name} ${picked.file.size} ${picked.file.lastModified}`}
            jurisdiction={jurisdiction}
            picked={picked}
            take={setMapping}
          />
        ) : null}
        <div className="claim-field">
          <label htmlFor="claim-set-name">{said.name}</label>
          <Input
            id="claim-set-name"
            className="filter-search"
            aria-describedby="claim-set-name-hint"
            status={isTaken ? "error" : ""}
            value={name}
            disabled={sent !== undefined}
            onChange={({ target }) => setName(target.value)}
            onBlur={() => setName(setNameOf(name))}
          />
          <div id="claim-set-name-hint" className="faint">
            {isTaken ? said.taken : said.nameHint}
          </div>
        </div>
        {sent ? (
          <UploadProgress {...sent} cancel={() => stop.current?.abort()} />
        ) : (
          <div>
            <Button type="primary" disabled={!isReady} onClick={send}>
              {said.upload}
            </Button>
          </div>
        )}
        {isCancelled ? <Alert type="info" showIcon title={said.cancelled} /> : null}
        {error !== undefined && !isCancelled ? <ErrorView error={error} /> : null}
      </div>
    </Card>
  );
}
