import type * as Monaco from "monaco-editor/editor";
import { useEffect, useRef, useState } from "react";
import type { Schemas } from "../../api/answers.ts";
import type { Finding } from "../../api/problem.ts";
import { placesInText } from "../editing/document-from-text.ts";
import { partsOf } from "../editing/document-places.ts";
import { Loading } from "../loading.tsx";
import { loadMonaco } from "./monaco.ts";
import { monacoOptions } from "./monaco-options.ts";
import { schemaLinks } from "./schema-links.ts";
import { TextTools } from "./text-tools.tsx";

interface EditableTextProps {
  /** What the text is, for those who do not see it. */
  readonly label: string;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly schemas: Schemas;
  /** Path of the schema that the text follows. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** JSON pointer of the place to be shown. */
  readonly target: string | undefined;
}

type Editor = Monaco.editor.IStandaloneCodeEditor;

const OWNER = "yice";
/** Characters above which a text is read only when nothing is typed for a while (milliseconds). */
const LONG = 200_000;
const PAUSE = 300;

/** A document to be typed: completed and explained by the schemas, with the service's findings where they belong. */
export function EditableText({ label, text, write, schemas, file, findings, target }: EditableTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ readonly monaco: typeof Monaco; readonly editor: Editor }>();
  const latest = useRef({ text, write });
  latest.current = { text, write };
  useEffect(() => {
    let close = () => {};
    let isGone = false;
    Promise.all([loadMonaco(), import("./monaco-parts.ts")]).then(([monaco, { jsonDefaults }]) => {
      if (isGone || !place.current) return;
      const uri = monaco.Uri.parse(`yice://drafts/${crypto.randomUUID()}.json`);
      jsonDefaults.setDiagnosticsOptions({
        ...jsonDefaults.diagnosticsOptions,
        schemas: schemaLinks(schemas, [uri.toString()], file),
      });
      const model = monaco.editor.createModel(latest.current.text, "json", uri);
      const editor = monaco.editor.create(place.current, {
        ...monacoOptions,
        model,
        ariaLabel: label,
        fixedOverflowWidgets: true,
      });
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tell = () => {
        clearTimeout(timer);
        const typed = model.getValue();
        if (typed !== latest.current.text) latest.current.write(typed);
      };
      model.onDidChangeContent(() => {
        clearTimeout(timer);
        // A long text takes its time to be read, so it is read when somebody pauses.
        if (model.getValueLength() < LONG) tell();
        else timer = setTimeout(tell, PAUSE);
      });
      setOpen({ monaco, editor });
      close = () => {
        tell();
        editor.dispose();
        model.dispose();
      };
    });
    return () => {
      isGone = true;
      close();
    };
  }, [schemas, file, label]);
  useEffect(() => {
    const model = open?.editor.getModel();
    if (open && model && model.getValue() !== text) replaceText(open.editor, model, text);
  }, [open, text]);
  useEffect(() => {
    const model = open?.editor.getModel();
    if (!open || !model) return;
    // To find places the whole text is read.
    const at = findings.length > 0 ? placesInText(model.getValue()) : () => ({ offset: 0, length: 0 });
    open.monaco.editor.setModelMarkers(
      model,
      OWNER,
      findings.map(({ message, severity, pointer }) => ({
        ...rangeOf(model, at(partsOf(pointer))),
        message,
        severity: open.monaco.MarkerSeverity[SEVERITIES[severity]],
      })),
    );
    // Markers stand where the text was when it was checked; they follow it until the next check.
  }, [open, findings]);
  useEffect(() => {
    const model = open?.editor.getModel();
    if (!open || !model || target === undefined) return;
    const range = rangeOf(model, placesInText(model.getValue())(partsOf(target)));
    open.editor.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn });
    open.editor.revealLineInCenter(range.startLineNumber);
    open.editor.focus();
  }, [open, target]);
  return (
    <>
      {open ? <TextTools editor={open.editor} /> : <Loading lines={10} />}
      <div ref={place} className={open ? "monaco-place" : ""} />
    </>
  );
}

const SEVERITIES = { error: "Error", warning: "Warning", info: "Info" } as const;

function rangeOf(
  model: Monaco.editor.ITextModel,
  { offset, length }: { readonly offset: number; readonly length: number },
) {
  const [start, end] = [model.getPositionAt(offset), model.getPositionAt(offset + length)];
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/** Replaces what differs only, so that caret and folds stay where they are. */
function replaceText(editor: Editor, model: Monaco.editor.ITextModel, text: string): void {
  const before = model.getValue();
  let start = 0;
  while (start < before.length && before[start] === text[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, text.length) - start;
  while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  const range = rangeOf(model, { offset: start, length: before.length - start - end });
  model.pushEditOperations(
    editor.getSelections(),
    [{ range, text: text.slice(start, text.length - end) }],
    () => null,
  );
}

export default EditableText;
