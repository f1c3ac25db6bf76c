import type { Language } from "../domain/diagnostic.ts";
import type { Evaluated, MeaningDifference, MeaningRegion } from "../meaning/meaning-difference.ts";

/** Regions listed; `--json` has them all. */
const MOST_LISTED = 20;

/** In what two versions differ for claims, for reading: each kind of claim with a case that both were evaluated on. */
export function meaningText(meaning: MeaningDifference, language: Language): string {
  const { proved, regions, notCompared } = meaning;
  const title = { zh: "含义 Meaning", en: "Meaning" }[language];
  const told = regions.slice(0, MOST_LISTED).map((region) => regionText(region, language));
  const rest = regions.length - told.length;
  const lines = [
    ...(proved && regions.length === 0 ? [SAID.equal[language]] : []),
    ...told,
    ...(rest > 0
      ? [{ zh: `  另有 ${rest} 处，见 --json`, en: `  and ${rest} more, see --json` }[language]]
      : []),
    ...notCompared.map(({ words }) => `  ? ${words[language]}`),
    ...(proved || regions.length === 0 ? [] : [SAID.notAll[language]]),
  ];
  return `\n【${title}】\n${lines.join("\n")}\n`;
}

const SAID = {
  equal: {
    zh: "  ✓ 已证明：没有任何清单会被不同对待",
    en: "  ✓ proved: no claim can be treated differently",
  },
  notAll: {
    zh: "  以上未必是全部不同之处",
    en: "  these may not be all the differences",
  },
} as const;

function regionText({ description, extent, evaluated, witness }: MeaningRegion, language: Language): string {
  const where = { zh: extent === "everywhere" ? "一律不同" : "部分不同", en: extent }[language];
  const facts = Object.entries(witness).map(([fact, value]) => `${fact} = ${JSON.stringify(value)}`);
  const example = { zh: "例", en: "e.g." }[language];
  return [
    `  ≠ ${description[language]}（${where}）`,
    `      ${example} ${facts.join("，") || "—"}`,
    `      ${outcomeText(evaluated.before, language)} → ${outcomeText(evaluated.after, language)}`,
  ].join("\n");
}

function outcomeText(evaluated: Evaluated, language: Language): string {
  if (evaluated.decided) {
    const writes = Object.entries(evaluated.writes).map(
      ([fact, value]) => `${fact} = ${JSON.stringify(value)}`,
    );
    return writes.join("，") || "—";
  }
  const { code, subject } = evaluated.error;
  return { zh: `无法裁定（${code}：${subject}）`, en: `undecided (${code}: ${subject})` }[language];
}
