import type { Frame } from "../domain/frame.ts";
import type { Program } from "../programs/statement.ts";
import type { CompileContext } from "../programs/statement-type.ts";

/**
 * Whether a changed part may come to something else on an entity whose frame holds what the unchanged rules made of it.
 * `given` are the facts that the caller supplied. A `ClaimError` that it throws means that nobody can tell.
 */
export type ReachTest = (frame: Frame, given: ReadonlySet<string>) => boolean;

/** In doubt. */
export const ALWAYS: ReachTest = () => true;

export interface ReachContext extends CompileContext {
  /** Ids of the facts that frames hold, where they are there at all. */
  readonly held: ReadonlySet<string>;
}

/** What parts that hold programs of their own are held against each other by. */
export interface NestingReach extends ReachContext {
  /** Ids of the facts that they or what follows write. */
  readonly later: ReadonlySet<string>;
  nested(before: Program, after: Program): ReachTest | undefined;
}

/** Whether any of the tests says so; none where there are none. */
export function anyOf(tests: readonly ReachTest[]): ReachTest | undefined {
  if (tests.includes(ALWAYS)) return ALWAYS;
  const [first, ...others] = tests;
  if (!first || others.length === 0) return first;
  return (frame, given) => tests.some((test) => test(frame, given));
}
