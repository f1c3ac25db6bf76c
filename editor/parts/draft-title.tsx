import { Link } from "wouter";
import type { DraftSummary } from "../api/review-answers.ts";
import { useText, useWords } from "../words/language.tsx";

const words = {
  "rule-set": { zh: "", en: "" },
  institution: { zh: "机构：", en: "Institution: " },
  withdrawal: { zh: "撤回：", en: "Withdrawal: " },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `version ${version}` },
} as const;

type Titled = Pick<DraftSummary, "type" | "title" | "about" | "version">;

/** What a draft is of, in words. */
export function useDraftTitle(): (draft: Titled) => string {
  const said = useWords(words);
  const text = useText();
  return ({ type, title: { zh, ...title }, about, version }) => {
    const name = zh === undefined ? about : text({ ...title, zh });
    return `${said[type]}${name}${version === undefined ? "" : ` ${said.version(version)}`}`;
  };
}

/** What a draft is of, and the way to its review. */
export function DraftTitle({ draft }: { readonly draft: DraftSummary }) {
  const titleOf = useDraftTitle();
  return <Link href={`/review/${draft.id}`}>{titleOf(draft)}</Link>;
}
