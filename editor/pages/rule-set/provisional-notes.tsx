import { Alert, Collapse } from "antd";
import type { Json, RuleSetDocument } from "../../api/answers.ts";
import { PlaceWords } from "../../parts/places/place-words.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: {
    zh: (count: number) => `本版本有 ${count} 处暂定值：文件未载明数字，以正式文件为准。`,
    en: (count: number) => `${count} values of this version are provisional: no document gives them.`,
  },
  show: { zh: "逐项查看", en: "One by one" },
} as const;

/** Values that no document gives, each with where it stands and why. */
export function ProvisionalNotes({ document }: { readonly document: RuleSetDocument }) {
  const { provisional: notes = [] } = document;
  const said = useWords(words);
  const text = useText();
  if (notes.length === 0) return null;
  const list = (
    <ul className="sentences">
      {notes.map(({ pointer, note }) => (
        <li key={pointer}>
          {text(note)} {/* A version is JSON as it came. */}
          <PlaceWords pointer={pointer} of={{ document: document as unknown as Json }} />
        </li>
      ))}
    </ul>
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={said.title(notes.length)}
      description={
        <Collapse ghost size="small" items={[{ key: "notes", label: said.show, children: list }]} />
      }
    />
  );
}
