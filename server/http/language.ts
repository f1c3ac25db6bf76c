import type { Language } from "../domain/diagnostic.ts";

/** The language an `Accept-Language` header prefers of the two there are; Chinese unless English is wanted more. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined) return "zh";
  return weightOf(header, "en") > weightOf(header, "zh") ? "en" : "zh";
}

function weightOf(header: string, language: Language): number {
  let weight = 0;
  for (const range of header.toLowerCase().split(",")) {
    const [tag = "", ...params] = range.trim().split(";");
    if (tag !== language && !tag.startsWith(`${language}-`)) continue;
    const quality = params.find((param) => param.trim().startsWith("q="));
    weight = Math.max(weight, quality === undefined ? 1 : Number(quality.trim().slice(2)) || 0);
  }
  return weight;
}
