import type { Period } from "../api/answers.ts";
import { useWords } from "../words/language.tsx";
import { type Standing, standingOf } from "./in-force.ts";
import { Mark, type Tone } from "./mark.tsx";

const words = {
  "in-force": { zh: "施行中", en: "in force" },
  past: { zh: "已过施行期", en: "past" },
  "to-come": { zh: "尚未施行", en: "to come" },
} as const;

const TONES: Readonly<Record<Standing, Tone>> = {
  "in-force": "good",
  past: "plain",
  "to-come": "note",
};

/** Where a period stands on a day. */
export function StandingTag({ period, day }: { readonly period: Period; readonly day: string }) {
  const said = useWords(words);
  const standing = standingOf(period, day);
  return <Mark tone={TONES[standing]}>{said[standing]}</Mark>;
}
