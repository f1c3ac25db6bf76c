import { Evaluator } from "../engine/evaluator.ts";
import type { Plan } from "../engine/plan.ts";
import { isPolicy } from "../engine/rule-set-version.ts";
import { knownVersions } from "../registry/known-versions.ts";
import { bookKnown, type Ground } from "./book-known.ts";
import type { KnownRegistry } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";

/** The plan of a policy on a civil date, as it was known. Throws `Refusal` where no version was in force. */
export function planKnown(
  id: string,
  date: string,
  { registry, known }: KnownRegistry,
  ground: Ground,
): Plan {
  if (![...registry.versions.values()].some((version) => version.id === id))
    throw new Refusal("unknown-policy", id);
  const book = bookKnown(knownVersions(registry, known), ground);
  const policy = book.library.inForce(id, date);
  if (!policy || !isPolicy(policy)) throw new Refusal("no-version-in-force", `${id} ${date}`);
  return new Evaluator(book).planner.planOn(policy, date);
}
