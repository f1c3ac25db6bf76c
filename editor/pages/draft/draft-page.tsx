import { useParams } from "wouter";
import { type Draft, useDraft } from "../../api/draft-queries.ts";
import { useSchemas } from "../../api/rule-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { DraftEditor } from "./draft-editor.tsx";
import { DraftHead } from "./draft-head.tsx";

const words = {
  what: {
    zh: "草稿只在提交、批准并发布后才生效。表单、文档、文字是同一份内容的三种写法，可随时切换和撤销；填写后自动保存。",
    en: "A draft has no effect until it is submitted, approved and published. Form, document and words are one content; switch and undo as you like. It is saved as you type.",
  },
  title: { zh: (name: string) => `起草：${name}`, en: (name: string) => `Draft: ${name}` },
  loading: { zh: "起草", en: "Draft" },
} as const;

/** A draft, to be written. */
export default function DraftPage() {
  const { draft: id = "" } = useParams<{ draft: string }>();
  const said = useWords(words);
  const text = useText();
  const draft = useDraft(id);
  const schemas = useSchemas();
  useHere(draft.data?.jurisdiction ?? "");
  const name = text(draft.data?.title);
  return (
    <PageFrame title={name === "" ? said.loading : said.title(name)} what={said.what}>
      <Awaited query={draft}>
        {(found) => (
          <Awaited query={schemas}>
            {(every) =>
              isEditable(found) ? (
                <DraftEditor key={found.id} draft={found} schemas={every} />
              ) : (
                <DraftHead draft={found} />
              )
            }
          </Awaited>
        )}
      </Awaited>
    </PageFrame>
  );
}

/** What has a document and is not closed. */
function isEditable({ state, type }: Draft): boolean {
  return type !== "withdrawal" && state !== "published" && state !== "discarded";
}
