import { Button } from "antd";
import type { editor } from "monaco-editor/editor";
import { useWords } from "../../words/language.tsx";

const words = {
  format: { zh: "整理格式", en: "Format" },
  outline: { zh: "大纲", en: "Outline" },
  complete: { zh: "可填内容", en: "What may stand here" },
  keys: {
    zh: "Ctrl+空格 列出可填内容，鼠标停在名称上看说明；按 Ctrl+M 后可用 Tab 离开编辑区",
    en: "Ctrl+Space lists what may stand here, names explain themselves on hover; after Ctrl+M, Tab leaves the text",
  },
} as const;

/** What can be done with a text, for those who do not know its keys. */
export function TextTools({ editor }: { readonly editor: editor.IStandaloneCodeEditor }) {
  const said = useWords(words);
  const run = (action: string) => () => {
    editor.focus();
    editor.getAction(action)?.run();
  };
  return (
    <div className="row-of">
      <Button size="small" onClick={run("editor.action.formatDocument")}>
        {said.format}
      </Button>
      <Button size="small" onClick={run("editor.action.quickOutline")}>
        {said.outline}
      </Button>
      <Button size="small" onClick={run("editor.action.triggerSuggest")}>
        {said.complete}
      </Button>
      <span className="faint">{said.keys}</span>
    </div>
  );
}
