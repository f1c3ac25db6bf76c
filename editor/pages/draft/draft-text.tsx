import { lazy, Suspense } from "react";
import type { RuleSetDocument, Schemas } from "../../api/answers.ts";
import { documentFromText } from "../../parts/editing/document-from-text.ts";
import type { FindingsByPlace } from "../../parts/editing/findings-by-place.ts";
import type { Written } from "../../parts/editing/written.ts";
import { Loading } from "../../parts/loading.tsx";
import type { SchemaPlace } from "../../parts/shape/schema-place.ts";
import { useDocumentText } from "../../parts/use-document-text.ts";
import { useWords } from "../../words/language.tsx";
import type { DraftModel } from "./draft-model.ts";

const EditableText = lazy(() => import("../../parts/monaco/editable-text.tsx"));

const words = {
  label: { zh: "草稿文档", en: "Document of the draft" },
  syntax: { zh: "JSON 语法有误", en: "this is no valid JSON" },
  twice: { zh: (name: string) => `“${name}”出现两次`, en: (name: string) => `“${name}” stands twice` },
  digits: {
    zh: (figure: string) => `数字 ${figure} 位数过多会失真，请加引号写成文本`,
    en: (figure: string) => `${figure} has more digits than a number keeps: put it in quotes`,
  },
  object: { zh: "整份文档应为一个对象", en: "the whole is to be one object" },
} as const;

interface DraftTextProps {
  readonly model: DraftModel;
  readonly written: Written;
  readonly schemas: Schemas;
  readonly place: SchemaPlace;
  readonly findings: FindingsByPlace;
  readonly target: string | undefined;
}

/** The draft as the document that is stored, to be typed. */
export function DraftText({ model, written, schemas, place, findings, target }: DraftTextProps) {
  const said = useWords(words);
  const { document, text } = written;
  // What is no rule set yet is written all the same; the schema orders what it knows.
  const whole = document as unknown as RuleSetDocument;
  const made = useDocumentText(text === undefined ? whole : undefined, schemas);
  const shown = text ?? made;
  const write = (typed: string): void => {
    const { document: read, fault } = documentFromText(typed);
    if (read) {
      model.write({ document: read, text: typed }, "text");
      return;
    }
    const why = {
      syntax: said.syntax,
      twice: said.twice(fault.about),
      digits: said.digits(fault.about),
      "no-object": said.object,
    }[fault.code];
    model.write({ document: model.written.document, text: typed, broken: why }, "text");
  };
  if (shown === undefined) return <Loading lines={10} />;
  return (
    <Suspense fallback={<Loading lines={10} />}>
      <EditableText
        label={said.label}
        text={shown}
        write={write}
        schemas={schemas}
        file={place.file}
        findings={written.broken === undefined ? findings.all : []}
        target={target}
      />
    </Suspense>
  );
}
