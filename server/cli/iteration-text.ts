import type { SettledIteration } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { Words } from "./said.ts";

const APPLIED: Readonly<Record<NonNullable<SettledIteration["applied"]>, Words>> = {
  fail: { zh: "按方案不予结算", en: "nothing is settled" },
  last: { zh: "按方案以末轮结果为准", en: "the last round stands" },
  first: { zh: "按方案以首轮结果为准", en: "the first round stands" },
};

/** How each circle of amounts that depend on each other ended, a line each; what moved at last where it never came to rest. */
export function iterationText(iterations: readonly SettledIteration[], language: Language): string {
  return iterations.map((iteration) => `${headOf(iteration, language)}${movingText(iteration)}\n`).join("");
}

function headOf({ title, reached, rounds, cycle, applied }: SettledIteration, language: Language): string {
  const ended: Words = {
    "fixed-point": {
      zh: `第 ${rounds} 轮的结果与前提完全一致`,
      en: `round ${rounds} came to exactly what it assumed`,
    },
    cycle: {
      zh: `${rounds} 轮后进入 ${cycle} 轮一次的循环`,
      en: `a cycle of ${cycle} after ${rounds} rounds`,
    },
    limit: { zh: `满 ${rounds} 轮仍不一致`, en: `no agreement within ${rounds} rounds` },
  }[reached];
  const then = applied ? `${{ zh: "，", en: "; " }[language]}${APPLIED[applied][language]}` : "";
  return `${title[language] ?? title.zh}${{ zh: "：", en: ": " }[language]}${ended[language]}${then}`;
}

function movingText({ reached, values }: SettledIteration): string {
  if (reached === "fixed-point") return "";
  const moving = values.filter(({ assumed, result }) => assumed !== result);
  return moving.map(({ entity, assumed, result }) => `\n  ${entity}  ${assumed} → ${result}`).join("");
}
