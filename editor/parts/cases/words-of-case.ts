import type { Json } from "../../api/answers.ts";
import type { VersionCase } from "../../api/review-answers.ts";
import { inLanguage, type Language } from "../../words/words.ts";
import { isObject } from "../shape/forms.ts";

/** What a test case is called and worked out from: in the language of the interface where it says so in both. */
export function wordsOfCase(
  { name, title, because }: VersionCase,
  language: Language,
): { readonly title: string; readonly reason: string } {
  return { title: worded(title, language) ?? name, reason: worded(because, language) ?? "" };
}

function worded(stated: Json | undefined, language: Language): string | undefined {
  if (typeof stated === "string") return stated;
  if (!isObject(stated) || typeof stated.zh !== "string") return undefined;
  const { zh, en } = stated;
  return inLanguage({ zh, ...(typeof en === "string" ? { en } : {}) }, language);
}
