import type { Citation, Override } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { InheritanceFindings } from "./edit-tree.ts";
import type { WholeRuleSet } from "./rule-set.ts";

/**
 * The header of a resolved rule set: who it is, what it is called and when it holds are the child's; facts are those of
 * both, the child's at their places; named conditions and `provisional` are worked out with the body.
 */
export function mergeHeader(
  child: Override,
  base: WholeRuleSet,
  citations: readonly Citation[],
  findings: InheritanceFindings,
): JsonObject {
  const { kind: _, body: _body, provisional: _provisional, ...own } = child;
  const { implements: mechanisms = [] } = child;
  lintConditions(child, base, findings);
  const all = {
    ...own,
    kind: base.kind,
    citations,
    implements: [...new Set([...mechanisms, ...(base.implements ?? [])])],
    facts: mergeFacts(child, base, findings),
    history: mergeNamed("history", child, base, findings),
    invariants: mergeNamed("invariants", child, base, findings),
  };
  const held = Object.entries(all).filter(([, member]) => member !== undefined && !isEmpty(member));
  // Members of two documents, which are JSON.
  return Object.fromEntries(held) as JsonObject;
}

function isEmpty(member: unknown): boolean {
  return typeof member === "object" && member !== null && Object.keys(member).length === 0;
}

function mergeFacts(child: Override, base: WholeRuleSet, findings: InheritanceFindings) {
  const own = child.facts ?? [];
  own.forEach((fact, index) => {
    const other = base.facts?.find(({ id }) => id === fact.id);
    if (other && !isSame(other, fact))
      findings.report("inheritance.exists", pointerTo("/facts", index), { name: fact.id });
  });
  return [...own, ...(base.facts ?? []).filter(({ id }) => own.every((fact) => fact.id !== id))];
}

/** Items of both by name, the child's first; what a base states is not stated otherwise under the same name. */
function mergeNamed(
  list: "history" | "invariants",
  child: Override,
  base: WholeRuleSet,
  findings: InheritanceFindings,
) {
  const own: readonly { readonly name: string }[] = child[list] ?? [];
  const others: readonly { readonly name: string }[] = base[list] ?? [];
  own.forEach((item, index) => {
    const other = others.find(({ name }) => name === item.name);
    if (other && !isSame(other, item))
      findings.report("inheritance.exists", pointerTo(`/${list}`, index), { name: item.name });
  });
  return [...own, ...others.filter(({ name }) => own.every((item) => item.name !== name))];
}

function lintConditions(child: Override, base: WholeRuleSet, findings: InheritanceFindings): void {
  for (const [name, condition] of Object.entries(child.conditions ?? {})) {
    const other = base.conditions && Object.hasOwn(base.conditions, name) ? base.conditions[name] : undefined;
    if (other && !isSame(other, condition))
      findings.report("inheritance.exists", pointerTo("/conditions", name), { name });
  }
}

/** Parts of two documents, which are JSON. */
function isSame(a: object, b: object): boolean {
  return canonicalText(a as Json) === canonicalText(b as Json);
}
