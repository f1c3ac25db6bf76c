import { useInstitutions } from "../../api/administration-queries.ts";
import type { Crossing, Impact, ImpactResult } from "../../api/impact-answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { codedName } from "../../parts/shape/value-names.ts";
import { useLanguage, useText, useWords } from "../../words/language.tsx";
import { figureNames, isFigureName } from "./figure-names.ts";
import { wholeText } from "./whole-text.ts";

const words = { otherwise: { zh: "其余情形", en: "None of the cases" } } as const;

/** What the things that an impact tells of are called; a code where nothing says more. */
export interface ImpactNames {
  institution(code: string): string;
  pool(name: string): string;
  figure(fact: string): string;
  level(code: string): string;
  /** Without its code; empty where no table names it. */
  group(code: string): string;
  /** What has applied in a step. */
  applied(name: string, titles: Crossing["titles"]): string;
}

export function useImpactNames(result: ImpactResult, impact: Impact): ImpactNames {
  const said = useWords(words);
  const figures = useWords(figureNames);
  const text = useText();
  const { language } = useLanguage();
  const facts = useFacts();
  const { data: institutions = [] } = useInstitutions(impact.policy.slice(0, 6));
  const { groups } = result;
  return {
    institution: (code) => institutions.find((each) => each.code === code)?.name ?? code,
    pool: (name) => {
      const title = result.pools.find(({ pool }) => pool === name)?.title;
      return title ? text(wholeText(title, name)) : name;
    },
    figure: (fact) =>
      isFigureName(fact) ? figures[fact] : text(wholeText(result.facts[fact]?.title ?? {}, fact)),
    level: (code) => codedName(facts.get("institution_level"), code, language) ?? code,
    group: (code) => groups?.names[code] ?? codedName(facts.get(groups?.fact ?? ""), code, language) ?? "",
    applied: (name, titles = {}) => {
      const title = titles[name];
      return title ? text(title) : name === "otherwise" ? said.otherwise : name;
    },
  };
}
