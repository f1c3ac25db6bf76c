import type { Frame } from "../domain/frame.ts";
import type { Program } from "../programs/statement.ts";
import type { NestingReach, ReachTest } from "./reach-test.ts";

/** Which of several programs runs: its place among them, or that of the fallback behind them. */
export interface Branches {
  readonly programs: readonly (Program | undefined)[];
  choose(frame: Frame): number;
}

/** Whether what two choices run may differ: their chosen programs, whichever they are, are held against each other. */
export function branchReach(before: Branches, after: Branches, { nested }: NestingReach): ReachTest {
  const known = new Map<string, ReachTest | undefined>();
  const testOf = (one: number, other: number): ReachTest | undefined => {
    const key = `${one} ${other}`;
    if (!known.has(key)) {
      const [old, now] = [before.programs[one], after.programs[other]];
      known.set(key, old && now ? nested(old, now) : () => true);
    }
    return known.get(key);
  };
  return (frame, given) => {
    const one = before.choose(frame);
    const other = before.choose === after.choose ? one : after.choose(frame);
    return testOf(one, other)?.(frame, given) ?? false;
  };
}
