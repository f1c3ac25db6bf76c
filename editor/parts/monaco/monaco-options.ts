import type { editor } from "monaco-editor/editor";

/** How every text of the editor is shown. Chinese is no trick with letters, so nothing of it is marked as one. */
export const monacoOptions: editor.IEditorOptions & editor.IGlobalEditorOptions = {
  automaticLayout: true,
  fontSize: 13,
  fontFamily: '"JetBrains Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  tabSize: 2,
  wordWrap: "on",
  // Text goes where it is copied, nothing else does.
  links: false,
  tabFocusMode: false,
};
