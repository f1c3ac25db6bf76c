import { factId } from "../programs/fact-access.ts";
import type { NestingReach } from "./reach-test.ts";

/** Whether frames still hold these facts as they were read: held at all, and not written since. */
export function areReadable(names: readonly string[], { facts, held, later }: NestingReach): boolean {
  return names.every((name) => {
    const id = factId(name, facts);
    return held.has(id) && !later.has(id);
  });
}
