import { Alert, Button } from "antd";
import { useState } from "react";
import type { ClaimMapping } from "../../../schemas/types.ts";
import { FileButton } from "../../parts/file-button.tsx";
import { saveFile } from "../../parts/sheet/save-file.ts";
import { useWords } from "../../words/language.tsx";
import { isMappingShape } from "./mapping-shape.ts";

/** Where the mapping at hand came from; it may have been changed since. */
export type Origin =
  | { readonly of: "headings" }
  | { readonly of: "memory" }
  | { readonly of: "file"; readonly name: string };

const words = {
  headings: {
    zh: "以下对应关系按列名建议，请逐列核对后上传。",
    en: "This mapping is suggested by the headings: look at each column before you upload.",
  },
  memory: {
    zh: "已沿用本浏览器上次用于同样列名的对应关系。",
    en: "This is the mapping that was last used in this browser for these headings.",
  },
  file: {
    zh: (name: string) => `对应关系来自文件 ${name}。`,
    en: (name: string) => `This mapping comes from the file ${name}.`,
  },
  load: { zh: "载入对应关系文件…", en: "Load a mapping…" },
  save: { zh: "保存对应关系", en: "Save the mapping" },
  suggest: { zh: "重新按列名建议", en: "Suggest by headings again" },
  broken: {
    zh: "这个文件不是对应关系（claim-mapping.schema.json），请核对。",
    en: "This file is no mapping (claim-mapping.schema.json); check it.",
  },
} as const;

interface MappingSourceProps {
  readonly jurisdiction: string;
  readonly mapping: ClaimMapping;
  readonly origin: Origin;
  readonly suggest: () => void;
  readonly load: (mapping: ClaimMapping, name: string) => void;
}

/** Says where a mapping came from; takes another from a file, and gives this one as a file. */
export function MappingSource({ jurisdiction, mapping, origin, suggest, load }: MappingSourceProps) {
  const said = useWords(words);
  const [isBroken, setBroken] = useState(false);
  const take = async (file: File): Promise<void> => {
    const found = await mappingIn(file);
    setBroken(found === undefined);
    if (found) load(found, file.name);
  };
  return (
    <div>
      <div className="row-of">
        <span>{origin.of === "file" ? said.file(origin.name) : said[origin.of]}</span>
        {origin.of === "headings" ? null : <Button onClick={suggest}>{said.suggest}</Button>}
        <FileButton label={said.load} accept=".json" take={take} />
        <Button
          onClick={() =>
            saveFile(
              `claim-mapping-${jurisdiction}.json`,
              `${JSON.stringify(mapping, null, 2)}\n`,
              "application/json",
            )
          }
        >
          {said.save}
        </Button>
      </div>
      {isBroken ? <Alert type="error" showIcon title={said.broken} /> : null}
    </div>
  );
}

/** The mapping that a file holds, without what names its schema. */
async function mappingIn(file: File): Promise<ClaimMapping | undefined> {
  try {
    const found: unknown = JSON.parse(await file.text());
    if (!isMappingShape(found)) return undefined;
    const { $schema: _schema, ...mapping } = found;
    return mapping;
  } catch {
    return undefined;
  }
}
