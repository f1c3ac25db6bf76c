import { useEffect, useRef, useState } from "react";
import type { Schemas } from "../../api/answers.ts";
import { Loading } from "../loading.tsx";
import { loadMonaco } from "./monaco.ts";
import { monacoOptions } from "./monaco-options.ts";
import { schemaLinks } from "./schema-links.ts";

interface DocumentTextProps {
  /** What the text is, for those who do not see it. */
  readonly label: string;
  readonly text: string;
  readonly schemas: Schemas;
}

/** A document as text: coloured, folding, searched, with what the schemas say of each member. Read only. */
export function DocumentText({ label, text, schemas }: DocumentTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isLoading, setLoading] = useState(true);
  useEffect(() => {
    let isGone = false;
    let close = () => {};
    Promise.all([loadMonaco(), import("./monaco-parts.ts")]).then(([monaco, { jsonDefaults }]) => {
      if (isGone || !place.current) return;
      const uri = monaco.Uri.parse(`yice://documents/${crypto.randomUUID()}.json`);
      jsonDefaults.setDiagnosticsOptions({
        ...jsonDefaults.diagnosticsOptions,
        schemas: schemaLinks(schemas, [uri.toString()]),
      });
      const model = monaco.editor.createModel(text, "json", uri);
      const shown = monaco.editor.create(place.current, {
        ...monacoOptions,
        model,
        readOnly: true,
        ariaLabel: label,
      });
      setLoading(false);
      close = () => {
        shown.dispose();
        model.dispose();
      };
    });
    return () => {
      isGone = true;
      close();
    };
  }, [text, schemas, label]);
  return (
    <>
      {isLoading ? <Loading lines={10} /> : null}
      <div ref={place} className={isLoading ? "" : "monaco-place"} />
    </>
  );
}

export default DocumentText;
