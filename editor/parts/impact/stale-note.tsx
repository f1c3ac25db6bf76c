import { useWords } from "../../words/language.tsx";
import { Mark } from "../mark.tsx";
import { isStalePart, staleWords } from "./stale-words.ts";

const words = {
  stale: {
    zh: (parts: string) => `已过期：${parts}已变化`,
    en: (parts: string) => `Out of date: ${parts} changed`,
  },
  current: { zh: "与草稿现状一致", en: "Current" },
} as const;

/** Whether an impact still is of the draft as it stands. */
export function StaleNote({ stale }: { readonly stale: readonly string[] }) {
  const said = useWords(words);
  const parts = useWords(staleWords);
  if (stale.length === 0) return <Mark tone="good">{said.current}</Mark>;
  const named = stale.map((part) => (isStalePart(part) ? parts[part] : part));
  return <Mark tone="warn">{said.stale(named.join("、"))}</Mark>;
}
