/** Parts of a draft that an impact rests on, in words. */
export const staleWords = {
  content: { zh: "草稿内容", en: "the draft's content" },
  bases: { zh: "所继承的版本", en: "the versions it inherits from" },
  previous: { zh: "前一版本", en: "the version before it" },
  facts: { zh: "事实字典", en: "the fact dictionary" },
  semantics: { zh: "计算语义", en: "the engine's semantics" },
} as const;

export function isStalePart(name: string): name is keyof typeof staleWords {
  return Object.hasOwn(staleWords, name);
}
