import { chosenLanguage } from "../../words/language.tsx";

type Monaco = typeof import("monaco-editor/editor");

let loaded: Promise<Monaco> | undefined;

/**
 * The text editor, with JSON and its workers, loaded when it is first needed, in the language of the interface at that
 * moment: its texts are fixed once it is loaded.
 */
export function loadMonaco(): Promise<Monaco> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Monaco> {
  if (chosenLanguage() === "zh") await import("monaco-editor/nls/lang/zh-cn");
  return (await import("./monaco-parts.ts")).monaco;
}
