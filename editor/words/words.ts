/** The interface's languages, Chinese first. */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** Words for people in both languages; documents may lack the English. */
export interface Text {
  readonly zh: string;
  readonly en?: string | undefined;
}

/** A page's words by name: fixed, or made from arguments. */
export type Dictionary = Readonly<Record<string, { readonly zh: Said; readonly en: Said }>>;
// biome-ignore lint/suspicious/noExplicitAny: arguments are those of each entry, and typed where it is used
type Said = string | ((...args: any[]) => string);

/** The same names, each in one language. */
export type Spoken<D extends Dictionary> = {
  readonly [Name in keyof D]: D[Name]["zh"] extends string ? string : D[Name]["zh"];
};

/** Text in one language; in Chinese where the English is missing. */
export function inLanguage(text: Text, language: Language): string {
  return language === "en" && text.en !== undefined ? text.en : text.zh;
}

/** A schema description is one text, "English. 中文。": the part in one language, or the whole. */
export function describedIn(description: string, language: Language): string {
  const [, english = "", chinese = ""] = /^(.*?[.;:)]?)\s+([\p{Script=Han}《“].*)$/su.exec(description) ?? [];
  if (english === "") return description;
  return (language === "zh" ? chinese : english).replace(/[。.]$/, "");
}

/** The dictionary in one language. */
export function spoken<D extends Dictionary>(dictionary: D, language: Language): Spoken<D> {
  // Each entry keeps its name and the type of its Chinese wording.
  return Object.fromEntries(
    Object.entries(dictionary).map(([name, said]) => [name, said[language]]),
  ) as Spoken<D>;
}
