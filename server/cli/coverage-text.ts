import type { Language } from "../domain/diagnostic.ts";
import type { PolicyCoverage } from "../workflow/rule-coverage.ts";
import type { UnnoticedFigures } from "../workflow/unnoticed-figures.ts";

const words = {
  zh: {
    claims: ({ claims, undecided, cost }: PolicyCoverage) =>
      `${claims} 份清单，费用合计 ${cost} 元；其中 ${undecided} 份无法裁定`,
    version: (parts: number, missed: number) => `共 ${parts} 处，其中 ${missed} 处没有清单命中`,
    list: (parts: number, hit: number, carrying: number) =>
      `${parts} 处中命中 ${hit} 处；其中 ${carrying} 处承担八成费用`,
    part: (claims: number, cost: string) => `${claims} 份，${cost} 元`,
    missed: "没有清单命中",
    figures: ({ figures, unreached, changed, unnoticed, leftOut }: UnnoticedFigures) =>
      `共 ${figures} 个数值：${unreached} 个所在之处没有用例触及；试改 ${changed} 个，${unnoticed.length} 个无用例察觉；未试 ${leftOut} 个`,
  },
  en: {
    claims: ({ claims, undecided, cost }: PolicyCoverage) =>
      `${claims} claims of ${cost} yuan; ${undecided} of them could not be decided`,
    version: (parts: number, missed: number) => `${parts} parts, ${missed} of which no claim came to`,
    list: (parts: number, hit: number, carrying: number) =>
      `${hit} of ${parts} hit; ${carrying} of them carry 80 % of the money`,
    part: (claims: number, cost: string) => `${claims} claims, ${cost} yuan`,
    missed: "no claim came to",
    figures: ({ figures, unreached, changed, unnoticed, leftOut }: UnnoticedFigures) =>
      `${figures} figures: ${unreached} stand where no case comes to; ${changed} were changed, ${unnoticed.length} unnoticed; ${leftOut} not tried`,
  },
} as const;

/** Parts of a list, and missed parts of a version, that are named at most. */
const MOST = 10;

/** What claims came to, version by version and list by list, the costliest first. */
export function claimCoverageText(found: PolicyCoverage, language: Language): string {
  const said = words[language];
  const lines = [said.claims(found)];
  for (const { id, version, parts, missed, lists } of found.versions) {
    lines.push(`${id}@${version}  ${said.version(parts, missed.length)}`);
    for (const list of lists) {
      lines.push(`  ${list.pointer}  ${said.list(list.parts, list.by.length, list.carrying)}`);
      for (const { pointer, claims, cost, share } of list.by.slice(0, MOST))
        lines.push(`    ${percent(share).padStart(7)}  ${pointer}  ${said.part(claims, cost)}`);
    }
    for (const pointer of missed.slice(0, MOST)) lines.push(`  ${said.missed}  ${pointer}`);
    if (missed.length > MOST) lines.push(`  … ${missed.length - MOST}`);
  }
  return lines.join("\n");
}

/** Figures that no case notices. */
export function figuresText(found: UnnoticedFigures, language: Language): string {
  const lines = found.unnoticed.map(({ pointer, value, changed }) => `  ${pointer}  ${value} → ${changed}`);
  return [words[language].figures(found), ...lines].join("\n");
}

/** A ratio of four decimals as per cent with two. */
function percent(ratio: string): string {
  const [whole = "0", fraction = "0000"] = ratio.split(".");
  return `${Number(whole + fraction.slice(0, 2))}.${fraction.slice(2)} %`;
}
