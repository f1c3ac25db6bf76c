import type { Language } from "../domain/diagnostic.ts";

/** Something said in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A short label: Chinese with English beside it, or English alone. */
export function label({ zh, en }: Words, language: Language): string {
  return language === "zh" ? `${zh} ${en}` : en;
}
