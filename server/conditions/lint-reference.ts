import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { Condition, ConditionReference, NamedConditions } from "./condition.ts";
import { CONDITION_LIMITS, type ConditionLint } from "./condition-lint.ts";

/** `levels` is how many levels the named condition may still have below the reference. */
export function lintReference(
  reference: ConditionReference,
  pointer: string,
  lint: ConditionLint,
  levels: number,
): void {
  const { findings, named } = lint;
  const name = reference.condition;
  const at = pointerTo(pointer, "condition");
  const cycle = cycleFrom(name, named);
  const limit = CONDITION_LIMITS.depth;
  if (!named.has(name)) {
    const suggestion = nearestName(name, named.keys()) ?? "—";
    findings.report("condition.unknown-condition", at, { name, suggestion });
  } else if (cycle) {
    findings.report("condition.cyclic-condition", at, { cycle: cycle.join(" → ") });
  } else if (levelsOf(name, named, new Map()) > levels) {
    findings.report("condition.too-deep", at, { limit });
  }
}

/** Comparisons that a condition unfolds to, named conditions once for each reference; circles count as nothing. */
export function unfoldedSize(condition: unknown, named: NamedConditions): number {
  const known = new Map<string, number>();
  const size = (part: unknown): number => {
    const name = referredName(part);
    if (name === undefined)
      return Math.max(
        1,
        partsOfAny(part).reduce<number>((sum, below) => sum + size(below), 0),
      );
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const counted = size(named.get(name));
    known.set(name, counted);
    return counted;
  };
  return size(condition);
}

/** Names along the first circle that can be reached from `name`, the meeting point first and last. */
function cycleFrom(name: string, named: NamedConditions): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (at: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return undefined;
    done.add(at);
    for (const next of namesIn(named.get(at))) {
      const cycle = walk(next, [...way, at]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  return walk(name, []);
}

function levelsOf(name: string, named: NamedConditions, known: Map<string, number>): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  const below = (part: unknown): number => {
    const reference = referredName(part);
    if (reference !== undefined) return 1 + levelsOf(reference, named, known);
    return 1 + Math.max(0, ...partsOfAny(part).map(below));
  };
  const levels = below(named.get(name));
  known.set(name, levels);
  return levels;
}

function namesIn(part: unknown): readonly string[] {
  const name = referredName(part);
  return name === undefined ? partsOfAny(part).flatMap(namesIn) : [name];
}

/** Parts of what may not have been checked for its form yet. */
function partsOfAny(part: unknown): readonly unknown[] {
  if (typeof part !== "object" || part === null) return [];
  return [
    ...("all" in part && Array.isArray(part.all) ? part.all : []),
    ...("any" in part && Array.isArray(part.any) ? part.any : []),
    ...("not" in part ? [part.not] : []),
  ];
}

function referredName(part: unknown): string | undefined {
  if (typeof part !== "object" || part === null || !("condition" in part)) return undefined;
  const { condition } = part as Pick<Condition & ConditionReference, "condition">; // may still be no text
  return typeof condition === "string" ? condition : undefined;
}
