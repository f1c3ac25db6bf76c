import type { HistoryWindow } from "../../schemas/types.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { factsReadBy, factsWrittenBy } from "../history/window-facts.ts";
import { PHASES } from "./plan-step.ts";
import { namedConditionsOf } from "./rule-set-program.ts";
import type { PolicyVersion, RuleSetVersion } from "./rule-set-version.ts";

/** A window on a person's other stays, with ids of facts, and where in the policy it comes in. */
export interface PlacedWindow {
  readonly name: string;
  readonly look: HistoryWindow["look"];
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** The window itself where it is the policy's own, else the first step that uses its rule set. */
  readonly pointer: string;
}

/** The windows of a policy and of the rule sets that its steps use, each rule set once. */
export function placedWindows(
  policy: PolicyVersion,
  facts: FactDictionary,
  versionOf: (ruleSet: string) => RuleSetVersion | undefined,
): readonly PlacedWindow[] {
  const placed: PlacedWindow[] = [];
  const seen = new Set<string>();
  const idOf = (name: string) => facts.find(name)?.id ?? name;
  const add = ({ document }: RuleSetVersion, pointerOf: (index: number) => string) => {
    document.history?.forEach((window, index) => {
      const { name, look } = window;
      const reads = factsReadBy(window, namedConditionsOf(document)).map(idOf);
      placed.push({ name, look, reads, writes: factsWrittenBy(window).map(idOf), pointer: pointerOf(index) });
    });
  };
  add(policy, (index) => pointerTo("/history", index));
  for (const phase of PHASES) {
    for (const [at, { ruleSet }] of (policy.document.body.phases[phase] ?? []).entries()) {
      if (ruleSet === undefined || seen.has(ruleSet)) continue;
      seen.add(ruleSet);
      const version = versionOf(ruleSet);
      if (version) add(version, () => pointerTo(`/body/phases/${phase}`, at));
    }
  }
  return placed;
}
