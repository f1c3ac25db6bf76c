import type { Words } from "./said.ts";

/** Why a command cannot do what it was asked for. */
export class CommandFailure extends Error {
  readonly words: Words;
  /** 2 where the command line itself is at fault. */
  readonly status: 1 | 2;

  constructor(words: Words, status: 1 | 2 = 1) {
    super(words.en);
    this.name = "CommandFailure";
    this.words = words;
    this.status = status;
  }
}
