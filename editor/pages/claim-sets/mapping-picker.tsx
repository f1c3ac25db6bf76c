import { Alert } from "antd";
import { useState } from "react";
import { FileButton } from "../../parts/file-button.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  pick: { zh: "选择对应关系文件", en: "Choose the mapping" },
  hint: {
    zh: "CSV 的列名因系统而异：对应关系文件（JSON，claim-mapping.schema.json）说明哪一列是清单的哪个字段，由结算系统的维护人员提供，一次编好后各月通用。",
    en: "Headings of CSV differ by system: the mapping (JSON, claim-mapping.schema.json) says which column is which field of a claim. Whoever keeps the settlement system writes it once, for all months.",
  },
  broken: { zh: "这个文件不是 JSON，请核对。", en: "This file is no JSON; check it." },
} as const;

/** Picks the file that says which column of a table is which field. */
export function MappingPicker({ pick }: { readonly pick: (mapping: string | undefined) => void }) {
  const said = useWords(words);
  const [name, setName] = useState("");
  const [isBroken, setBroken] = useState(false);
  const take = async (file: File): Promise<void> => {
    setName(file.name);
    try {
      // Written anew without blanks, since it goes into the address.
      pick(JSON.stringify(JSON.parse(await file.text())));
      setBroken(false);
    } catch {
      pick(undefined);
      setBroken(true);
    }
  };
  return (
    <div>
      <div className="row-of">
        <FileButton label={said.pick} accept=".json" take={take} />
        <span className="wrap-cell">{name}</span>
      </div>
      <p className="faint">{said.hint}</p>
      {isBroken ? <Alert type="error" showIcon title={said.broken} /> : null}
    </div>
  );
}
