import type { Standing } from "../api/answers.ts";
import { useWords } from "../words/language.tsx";
import { Mark, type Tone } from "./mark.tsx";

const words = {
  "in-force": { zh: "施行中", en: "in force" },
  past: { zh: "已过施行期", en: "past" },
  "to-come": { zh: "尚未施行", en: "to come" },
  superseded: { zh: "已被取代", en: "superseded" },
} as const;

const TONES: Readonly<Record<Standing, Tone>> = {
  "in-force": "good",
  past: "plain",
  "to-come": "note",
  superseded: "plain",
};

/** Where a version or a period stands; nothing while that is not known. */
export function StandingTag({ standing }: { readonly standing: Standing | undefined }) {
  const said = useWords(words);
  return standing ? <Mark tone={TONES[standing]}>{said[standing]}</Mark> : null;
}
