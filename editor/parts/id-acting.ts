import type { Header } from "../api/answers.ts";

/** Id under which a policy finds a rule set on the day of the versions' standing: the nearest jurisdiction that has one then. */
export function idActing<T extends Pick<Header, "id" | "standing">>(
  ruleSet: string,
  areas: readonly string[],
  versions: readonly T[],
): string {
  const at = areas.indexOf(ruleSet.slice(0, areas[0]?.length));
  const nearer = areas.slice(0, Math.max(at, 0)).map((area) => area + ruleSet.slice(area.length));
  return (
    nearer.find((id) => versions.some((each) => each.id === id && each.standing === "in-force")) ?? ruleSet
  );
}
