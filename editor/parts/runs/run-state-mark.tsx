import type { Run } from "../../api/run-answers.ts";
import { useWords } from "../../words/language.tsx";
import { Mark, type Tone } from "../mark.tsx";
import { outcomeWords, stateWords } from "./run-words.ts";

const TONES: { readonly [S in Run["state"]]: Tone } = {
  running: "note",
  interrupted: "warn",
  finished: "note",
  cancelled: "plain",
  closed: "good",
};

/** What a run is at; of one that may not be paid, why. */
export function RunStateMark({ run: { state, finished } }: { readonly run: Run }) {
  const said = useWords(stateWords);
  const outcomes = useWords(outcomeWords);
  const outcome = finished?.outcome.state ?? "settled";
  return outcome === "settled" ? (
    <Mark tone={TONES[state]}>{said[state]}</Mark>
  ) : (
    <Mark tone="bad">{outcomes[outcome]}</Mark>
  );
}
