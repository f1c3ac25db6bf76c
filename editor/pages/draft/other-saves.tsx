import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { draftSummary, readDraft } from "../../api/draft-queries.ts";
import { momentText } from "../../parts/moment-text.ts";
import { useWords } from "../../words/language.tsx";
import type { Autosave, Saving } from "./autosave.ts";

const words = {
  other: {
    zh: (by: string, at: string) => `${by} 于 ${at} 保存了新的修订。`,
    en: (by: string, at: string) => `${by} saved a newer revision at ${at}.`,
  },
  load: { zh: "载入对方的修订", en: "Take it up" },
} as const;

/** Milliseconds between two looks. */
const EVERY = 15_000;

/** Says that somebody else saved the draft meanwhile, before anything typed here collides with it. */
export function OtherSaves({ autosave, saving }: { readonly autosave: Autosave; readonly saving: Saving }) {
  const said = useWords(words);
  const { id, about, revision } = autosave.draft;
  const now = useQuery({
    queryKey: ["draft-now", id],
    queryFn: () => draftSummary(id, about),
    refetchInterval: EVERY,
    staleTime: 0,
  });
  if (!now.data || now.data.revision <= revision || saving.state !== "saved") return null;
  const { names, changed } = now.data;
  const { by, at } = changed;
  return (
    <Alert
      type="warning"
      showIcon
      title={said.other(names[by] ?? by, momentText(at))}
      action={<Button onClick={async () => autosave.takeUp(await readDraft(id))}>{said.load}</Button>}
    />
  );
}
