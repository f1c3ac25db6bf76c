import { type Diagnostic, type DiagnosticTemplates, Findings } from "../../domain/diagnostic.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { BodyOf } from "../kind.ts";

export const indicatorDiagnostics = {
  "indicator.no-state": {
    severity: "error",
    zh: {
      found: "指标“{name}”有分级或目标值，却未写明状态写入哪个事实",
      expected: "状态有处可写",
      mend: "请填写 state",
    },
    en: {
      found: "indicator '{name}' has levels or a target value, and no fact for its state",
      expected: "a fact that holds the state",
      mend: "State it under state",
    },
  },
  "indicator.idle-state": {
    severity: "error",
    zh: {
      found: "指标“{name}”写明了状态，却没有分级，目标也没有取值",
      expected: "状态由分级或目标值判定；只有文字目标的指标没有状态",
      mend: "请填写 levels 或 target 的 value 与 bound，或删去 state",
    },
    en: {
      found: "indicator '{name}' names a state, and has neither levels nor a target value",
      expected: "levels or a target value that decide the state; a target in words has none",
      mend: "State levels, or value and bound of the target, or leave state out",
    },
  },
  "indicator.empty-target": {
    severity: "error",
    zh: { found: "指标“{name}”的目标没有内容", expected: "取值、文字或兼有", mend: "请填写 value 或 said" },
    en: {
      found: "the target of indicator '{name}' says nothing",
      expected: "a value, words, or both",
      mend: "State value or said",
    },
  },
  "indicator.against-direction": {
    severity: "error",
    zh: {
      found: "指标“{name}”的向好方向与目标的一侧（{bound}）相反",
      expected: "越高越好的指标以不低于或高于为目标，越低越好的以不高于或低于为目标",
      mend: "请修改 direction 或 bound",
    },
    en: {
      found: "indicator '{name}' is better the other way than its target's bound ({bound}) says",
      expected: "at least or more than where higher is better, at most or less than where lower is",
      mend: "Change direction or bound",
    },
  },
} as const satisfies DiagnosticTemplates;

const UPWARDS: ReadonlySet<string> = new Set(["at-least", "more-than"]);

/** A state needs something that decides it, and what decides needs a state; a target says something, the right way. */
export function lintIndicator({ indicators }: BodyOf<"indicator">, into: Diagnostic[]): void {
  const findings = new Findings(indicatorDiagnostics, into);
  indicators.forEach(({ name, state, levels, target, direction }, index) => {
    const at = pointerTo("/body/indicators", index);
    const decided = levels !== undefined || target?.value !== undefined;
    if (decided && state === undefined) findings.report("indicator.no-state", at, { name });
    if (!decided && state !== undefined) findings.report("indicator.idle-state", `${at}/state`, { name });
    if (target && target.value === undefined && target.said === undefined)
      findings.report("indicator.empty-target", `${at}/target`, { name });
    if (!target?.bound || !direction || direction === "neither") return;
    if (UPWARDS.has(target.bound) !== (direction === "higher"))
      findings.report("indicator.against-direction", `${at}/target/bound`, { name, bound: target.bound });
  });
}
