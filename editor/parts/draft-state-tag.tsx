import type { DraftState, DraftSummary } from "../api/review-answers.ts";
import { useWords } from "../words/language.tsx";
import { Mark, type Tone } from "./mark.tsx";

export const draftStates = {
  draft: { zh: "草稿", en: "draft" },
  "in-review": { zh: "审核中", en: "in review" },
  approved: { zh: "已批准", en: "approved" },
  published: { zh: "已发布", en: "published" },
  discarded: { zh: "已放弃", en: "given up" },
} as const satisfies Readonly<Record<DraftState, { readonly zh: string; readonly en: string }>>;

const words = { ...draftStates, returned: { zh: "已退回", en: "sent back" } } as const;

const TONES: Readonly<Record<DraftState, Tone>> = {
  draft: "plain",
  "in-review": "note",
  approved: "good",
  published: "good",
  discarded: "plain",
};

/** Where a draft stands. */
export function DraftStateTag({ state, returned }: Pick<DraftSummary, "state" | "returned">) {
  const said = useWords(words);
  if (state === "draft" && returned) return <Mark tone="warn">{said.returned}</Mark>;
  return <Mark tone={TONES[state]}>{said[state]}</Mark>;
}
