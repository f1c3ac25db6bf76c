import type { VersionStanding } from "../../api/review-answers.ts";
import { useWords } from "../../words/language.tsx";
import { Mark, type Tone } from "../mark.tsx";

const words = {
  scheduled: { zh: "待生效（已排期）", en: "scheduled" },
  superseded: { zh: "已被取代", en: "superseded" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
  cancelled: { zh: "已取消发布", en: "cancelled" },
} as const;

const TONES = {
  scheduled: "note",
  superseded: "plain",
  withdrawn: "bad",
  cancelled: "bad",
} as const satisfies Readonly<Record<keyof typeof words, Tone>>;

/** What became of a version, where it is anything else than simply published. */
export function VersionStandingTag({ standing }: { readonly standing: VersionStanding }) {
  const said = useWords(words);
  return standing === "published" ? null : <Mark tone={TONES[standing]}>{said[standing]}</Mark>;
}
