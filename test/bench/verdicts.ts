import { exclusions, flags, penalties, tiers } from "./bench-policy.ts";
import type { Verdict } from "./hand-written.ts";

/** Every condition of the policy, in the order in which `verdictOf` takes their answers. */
export const CONDITIONS = [...exclusions, ...flags, ...penalties, ...tiers].map(({ when }) => when);

/** What the answers to `CONDITIONS` come to. */
export function verdictFrom(holds: (index: number) => boolean): Verdict {
  const [atFlags, atPenalties] = [exclusions.length, exclusions.length + flags.length];
  const atTiers = atPenalties + penalties.length;
  let flagged = 0;
  for (let index = 0; index < flags.length; index++) if (holds(atFlags + index)) flagged++;
  let factor = 1;
  for (const [index, rule] of penalties.entries())
    if (holds(atPenalties + index)) factor *= Number(rule.factor ?? 1);
  const exclusion = exclusions.findIndex((_, index) => holds(index));
  const tier = tiers.findIndex((_, index) => holds(atTiers + index));
  return {
    exclusion: exclusions[exclusion]?.name ?? "none",
    flags: flagged,
    factor: Math.round(factor * 10000 + 1e-6),
    coefficient: Math.round(Number(tiers[tier]?.value ?? 0) * 10000),
  };
}
