import { useEffect, useState } from "react";
import { useConnection } from "../../api/connection.ts";
import type { DraftCheck } from "../../api/draft-queries.ts";
import { checkDraft } from "../../api/draft-queries.ts";
import type { Finding } from "../../api/problem.ts";
import { useLanguage } from "../../words/language.tsx";
import { type Autosave, useSaving } from "./autosave.ts";

export interface Checked {
  readonly findings: readonly Finding[];
  readonly cases: DraftCheck["cases"];
  /** The revision that was checked; `undefined` until one was. */
  readonly revision: number | undefined;
  readonly isChecking: boolean;
  readonly error: unknown;
}

const NOTHING: Checked = {
  findings: [],
  cases: undefined,
  revision: undefined,
  isChecking: true,
  error: undefined,
};

/** Milliseconds of quiet after a save until it is checked. */
const PAUSE = 250;

/** Checks each revision that is saved; a check that a later save overtakes is cancelled. */
export function useCheck(autosave: Autosave): Checked {
  useSaving(autosave);
  const { language } = useLanguage();
  const { id, revision } = autosave.draft;
  // What was refused for want of a session is asked again in the next.
  const { signedOut } = useConnection();
  const [checked, setChecked] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: findings are told in the interface's language
  useEffect(() => {
    if (signedOut) return;
    const stop = new AbortController();
    setChecked((before) => ({ ...before, isChecking: true }));
    const timer = setTimeout(async () => {
      try {
        const { findings, cases } = await checkDraft(id, stop.signal);
        // Findings about other documents name them; their places are not places of this one.
        setChecked({ findings, cases, revision, isChecking: false, error: undefined });
      } catch (error) {
        if (!stop.signal.aborted) setChecked((before) => ({ ...before, isChecking: false, error }));
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, revision, language, signedOut]);
  return checked;
}
