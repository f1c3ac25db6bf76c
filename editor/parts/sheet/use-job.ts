import { useEffect, useState } from "react";
import type { Progress } from "./sheet-desk.ts";

type Work<T> = (progress: Progress) => Promise<T>;

export interface Job<T> {
  /** What the last work that ended came to. */
  readonly answer: T | undefined;
  /** How many answers there were. */
  readonly turn: number;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  /** How much is done, from 0 to 1, where that is known. */
  readonly share: number | undefined;
}

interface State<T> {
  readonly work?: Work<T>;
  readonly answer?: T;
  readonly hasFailed?: boolean;
  readonly share?: number;
  readonly turn: number;
}

/** Does work that is made anew whenever what it is of changes; meanwhile the last answer stays. */
export function useJob<T>(work: Work<T> | undefined): Job<T> {
  const [state, setState] = useState<State<T>>({ turn: 0 });
  useEffect(() => {
    if (!work) return;
    let isGone = false;
    const tell = (change: Omit<State<T>, "turn">): void => {
      if (!isGone)
        setState((before) => ({ ...before, ...change, turn: before.turn + ("answer" in change ? 1 : 0) }));
    };
    tell({ share: 0 });
    work((done, of) => tell({ share: done / of }))
      .then((answer) => tell({ work, answer, hasFailed: false }))
      .catch(() => tell({ work, hasFailed: true }));
    return () => {
      isGone = true;
    };
  }, [work]);
  return {
    answer: work ? state.answer : undefined,
    turn: state.turn,
    isBusy: work !== undefined && state.work !== work,
    hasFailed: state.work === work && state.hasFailed === true,
    share: state.share,
  };
}
