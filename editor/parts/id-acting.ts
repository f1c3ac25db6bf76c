import type { Header } from "../api/answers.ts";

/** Id under which a policy finds a rule set on a day: the nearest jurisdiction that has one then. */
export function idActing<T extends Pick<Header, "id" | "effective">>(
  ruleSet: string,
  areas: readonly string[],
  versions: readonly T[],
  isInForce: (version: T) => boolean,
): string {
  const at = areas.indexOf(ruleSet.slice(0, areas[0]?.length));
  const nearer = areas.slice(0, Math.max(at, 0)).map((area) => area + ruleSet.slice(area.length));
  return nearer.find((id) => versions.some((each) => each.id === id && isInForce(each))) ?? ruleSet;
}
