import { compilePlan, type Plan, type PlanContext, versionsOn } from "./plan.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { PolicyVersion, RuleSetVersion } from "./rule-set-version.ts";

/** What plans are made of and with. */
export interface PlanSetting extends PlanContext {
  readonly library: RuleLibrary;
}

/** Gives the compiled plan of a policy on a date; dates on which the same versions are in force share one plan. */
export class Planner {
  readonly #setting: PlanSetting;
  readonly #byDate = new Map<PolicyVersion, Map<string, Plan>>();
  readonly #byVersions = new Map<string, Plan>();

  constructor(setting: PlanSetting) {
    this.#setting = setting;
  }

  planOn(policy: PolicyVersion, date: string): Plan {
    let byDate = this.#byDate.get(policy);
    const known = byDate?.get(date);
    if (known) return known;
    const plan = this.#planOf(policy, versionsOn(policy, date, this.#setting.library));
    if (!byDate || byDate.size >= DATES_KEPT) {
      byDate = new Map();
      this.#byDate.set(policy, byDate);
    }
    byDate.set(date, plan);
    return plan;
  }

  #planOf(policy: PolicyVersion, versions: ReadonlyMap<string, RuleSetVersion | undefined>): Plan {
    const used = [...versions].map(([id, version]) => (version ? keyOf(version) : `none:${id}`));
    const key = [keyOf(policy), ...used].join(" ");
    let plan = this.#byVersions.get(key);
    if (!plan) {
      plan = compilePlan(policy, versions, this.#setting);
      this.#byVersions.set(key, plan);
    }
    return plan;
  }
}

/** Bounds the memory that hostile dates could take; real traffic spans a few years of days. */
const DATES_KEPT = 10_000;

/** Content along the whole inheritance path. */
function keyOf({ hash, path }: RuleSetVersion): string {
  return path ? path.map((version) => version.hash).join("<") : hash;
}
