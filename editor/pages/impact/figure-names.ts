/** Figures of a decision that are no amounts, in words. */
export const figureNames = {
  score: { zh: "分值", en: "Score" },
  coefficient: { zh: "系数", en: "Coefficient" },
  points: { zh: "点数", en: "Points" },
} as const;

export function isFigureName(name: string): name is keyof typeof figureNames {
  return Object.hasOwn(figureNames, name);
}
