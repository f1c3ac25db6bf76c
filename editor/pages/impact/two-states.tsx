import { createContext, use } from "react";
import { useWords } from "../../words/language.tsx";

const words = {
  before: { zh: "现行规则", en: "Rules in force" },
  after: { zh: "草稿", en: "Draft" },
} as const;

/** What the two states of the rules are called that an impact holds against each other. */
export interface TwoStates {
  readonly before: string;
  readonly after: string;
}

export const TwoStatesContext = createContext<TwoStates | undefined>(undefined);

/** Their names; a draft against what is in force where nothing else is said. */
export function useTwoStates(): TwoStates {
  const said = useWords(words);
  return use(TwoStatesContext) ?? said;
}
