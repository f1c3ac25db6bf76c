import { distance } from "fastest-levenshtein";

/**
 * The candidate that `name` was most likely meant to be, for "did you mean": at most two letters in five (and at
 * least one) differ, upper and lower case count as the same. `undefined` when none is near; the first one wins a tie.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(1, Math.round(name.length * 0.4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const letters = distance(wanted, candidate.toLowerCase());
    if (letters < least) [nearest, least] = [candidate, letters];
  }
  return nearest;
}
