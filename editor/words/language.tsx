import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { type Dictionary, inLanguage, type Language, type Spoken, spoken, type Text } from "./words.ts";

const KEPT = "yice.language";

interface Speaking {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Speaking>({ language: "zh", speak: () => {} });

/** The language that was chosen last in this browser; Chinese at first. Requests ask for it too. */
export function chosenLanguage(): Language {
  return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const speaking = useMemo(
    () => ({
      language,
      speak: (next: Language) => {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
  return use(LanguageContext);
}

/** A part's own words in the language of the interface. */
export function useWords<D extends Dictionary>(dictionary: D): Spoken<D> {
  const { language } = useLanguage();
  return useMemo(() => spoken(dictionary, language), [dictionary, language]);
}

/** Says texts of documents in the language of the interface. */
export function useText(): (text: Text | undefined, otherwise?: string) => string {
  const { language } = useLanguage();
  return (text, otherwise = "") => (text === undefined ? otherwise : inLanguage(text, language));
}
