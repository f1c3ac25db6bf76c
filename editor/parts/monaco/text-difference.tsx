import { useEffect, useRef, useState } from "react";
import { Loading } from "../loading.tsx";
import { loadMonaco } from "./monaco.ts";
import { monacoOptions } from "./monaco-options.ts";

interface TextDifferenceProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Two documents side by side as text, with what differs. Read only. */
export function TextDifference({ label, before, after }: TextDifferenceProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isLoading, setLoading] = useState(true);
  useEffect(() => {
    let isGone = false;
    let close = () => {};
    loadMonaco().then((monaco) => {
      if (isGone || !place.current) return;
      const original = monaco.editor.createModel(before, "json");
      const modified = monaco.editor.createModel(after, "json");
      const shown = monaco.editor.createDiffEditor(place.current, {
        ...monacoOptions,
        readOnly: true,
        originalAriaLabel: label,
        modifiedAriaLabel: label,
        hideUnchangedRegions: { enabled: true },
      });
      shown.setModel({ original, modified });
      setLoading(false);
      close = () => {
        shown.dispose();
        original.dispose();
        modified.dispose();
      };
    });
    return () => {
      isGone = true;
      close();
    };
  }, [before, after, label]);
  return (
    <>
      {isLoading ? <Loading lines={10} /> : null}
      <div ref={place} className={isLoading ? "" : "monaco-place"} />
    </>
  );
}

export default TextDifference;
