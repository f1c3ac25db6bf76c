/** What a second evaluator made of an answer: the same, something else, or it is not one to ask. */
export type Judged = "same" | "not-judged" | Difference;

/** Both answers in words, and the facts that they rest on. */
export interface Difference {
  readonly first: string;
  readonly second: string;
  readonly facts: readonly string[];
}
