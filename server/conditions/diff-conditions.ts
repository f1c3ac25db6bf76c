import { type Condition, formOf, partsOf } from "./condition.ts";
import { conditionKey, equalConditions, placeKey } from "./condition-key.ts";

/** One difference. Pointers are relative to the whole condition; `pointer` is in the old one, `newPointer` in the new. */
export type ConditionChange =
  | {
      readonly change: "added";
      readonly group: string;
      readonly newPointer: string;
      readonly after: Condition;
    }
  | { readonly change: "removed"; readonly pointer: string; readonly before: Condition }
  | {
      readonly change: "changed";
      readonly pointer: string;
      readonly newPointer: string;
      readonly before: Condition;
      readonly after: Condition;
    }
  | {
      readonly change: "relabelled";
      readonly pointer: string;
      readonly newPointer: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    };

/**
 * What was added, removed, changed and given another label between two conditions, part by part. The order of parts
 * does not count, as it changes no answer. An added part names the old group that it joins.
 */
export function diffConditions(before: Condition, after: Condition): readonly ConditionChange[] {
  return diffPart({ part: before, pointer: "" }, { part: after, pointer: "" });
}

interface At {
  readonly part: Condition;
  readonly pointer: string;
}

function diffPart(before: At, after: At): readonly ConditionChange[] {
  const isComparable = isGroup(before.part) && formOf(before.part) === formOf(after.part);
  if (!isComparable && !equalConditions(before.part, after.part)) return [changed(before, after)];
  const isNot = "not" in before.part;
  const { pairs, removed, added } = pairUp(
    partsAt(before),
    partsAt(after),
    isNot ? [() => "the only part"] : LIKENESSES,
  );
  return [
    ...relabelled(before, after),
    ...pairs.flatMap(([old, now]) => diffPart(old, now)),
    ...removed.map(({ part, pointer }) => ({ change: "removed", pointer, before: part }) as const),
    ...added.map(
      ({ part, pointer }) =>
        ({ change: "added", group: before.pointer, newPointer: pointer, after: part }) as const,
    ),
  ];
}

function changed(before: At, after: At): ConditionChange {
  return {
    change: "changed",
    pointer: before.pointer,
    newPointer: after.pointer,
    before: before.part,
    after: after.part,
  };
}

function relabelled(
  { part: { name: before }, pointer }: At,
  { part: { name: after }, pointer: newPointer }: At,
): ConditionChange[] {
  return before === after ? [] : [{ change: "relabelled", pointer, newPointer, before, after }];
}

function partsAt({ part, pointer }: At): readonly At[] {
  return partsOf(part).map((below) => ({ part: below.part, pointer: pointer + below.pointer }));
}

interface Pairing {
  readonly pairs: readonly (readonly [At, At])[];
  readonly removed: readonly At[];
  readonly added: readonly At[];
}

/** Pairs what is the same, then what asks about the same place by the same operator, then by another, then groups. */
function pairUp(before: readonly At[], after: readonly At[], likenesses: readonly Likeness[]): Pairing {
  const pairs: [At, At][] = [];
  let removed = [...before];
  const added = [...after];
  for (const likeness of likenesses) {
    removed = removed.filter((old) => {
      const index = added.findIndex(
        (now) => likeness(old.part) !== undefined && likeness(old.part) === likeness(now.part),
      );
      const [now] = index < 0 ? [] : added.splice(index, 1);
      if (now) pairs.push([old, now]);
      return now === undefined;
    });
  }
  return { pairs, removed, added };
}

/** What two parts must share to be taken for the same part. */
type Likeness = (part: Condition) => string | undefined;

const LIKENESSES: readonly Likeness[] = [
  conditionKey,
  (part) =>
    "fact" in part ? `${placeKey(part)} ${part.operator}` : part.name && `${formOf(part)} ${part.name}`,
  (part) => ("fact" in part ? placeKey(part) : undefined),
  (part) => (isGroup(part) ? formOf(part) : undefined),
];

/** Whether a part's own parts can be compared with those of its like. */
function isGroup(part: Condition): boolean {
  return "all" in part || "any" in part || "not" in part;
}
