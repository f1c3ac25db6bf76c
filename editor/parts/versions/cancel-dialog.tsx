import { cancelPublication } from "../../api/review-acts.ts";
import type { VersionStory } from "../../api/review-answers.ts";
import { useWords } from "../../words/language.tsx";
import { ActDialog } from "../acts/act-dialog.tsx";
import { instantText } from "../instant-text.tsx";

const words = {
  title: {
    zh: (version: number) => `取消第 ${version} 版的排期发布`,
    en: (version: number) => `Cancel the scheduled version ${version}`,
  },
  what: {
    zh: (at: string) =>
      `该版本原定于 ${at}（北京时间）起可见。取消后它不会施行，版本号不再使用；此前的版本照常施行。`,
    en: (at: string) =>
      `It was to be known from ${at} (Beijing time) on. Once cancelled it never counts and its number is not used again; what is in force stays so.`,
  },
  confirm: { zh: "取消排期", en: "Cancel it" },
} as const;

export interface StoryDialogProps {
  readonly story: VersionStory;
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Takes back a scheduled publication. */
export function CancelDialog({ story: { id, version, knownFrom }, isOpen, close }: StoryDialogProps) {
  const said = useWords(words);
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title(version)}
      what={said.what(instantText(knownFrom))}
      confirm={said.confirm}
      isDangerous
      act={(reason) => cancelPublication(`${id}@${version}`, reason)}
    />
  );
}
