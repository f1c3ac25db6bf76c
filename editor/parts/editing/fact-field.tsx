import { Select } from "antd";
import { useMemo } from "react";
import type { Fact } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { inLanguage } from "../../words/words.ts";
import { useShaping } from "../shape/shaping.tsx";
import { factTypeWords } from "./fact-type-words.ts";

const words = {
  search: { zh: "按名称或标识搜索事实", en: "Search facts by name or id" },
} as const;

interface FactFieldProps {
  readonly value: string;
  readonly label: string;
  readonly pointer: string;
  readonly choose: (id: string) => void;
}

/** A fact, found by its Chinese or English name or its id, with what type it has. */
export function FactField({ value, label, pointer, choose }: FactFieldProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { facts } = useShaping();
  const options = useMemo(
    () =>
      [...new Set(facts.values())].map((fact: Fact) => ({
        value: fact.id,
        label: `${inLanguage(fact.alias, language)}（${factTypeWords(fact.type, language)}）`,
        words: `${fact.id} ${fact.alias.zh} ${fact.alias.en ?? ""}`.toLowerCase(),
      })),
    [facts, language],
  );
  const known = facts.get(value);
  return (
    <span data-pointer={pointer}>
      <Select
        aria-label={label}
        className="fact-field"
        showSearch={{
          filterOption: (input, option) => option?.words.includes(input.trim().toLowerCase()) ?? false,
        }}
        placeholder={said.search}
        popupMatchSelectWidth={false}
        options={options}
        // A document may name a fact by its alias.
        value={known?.id ?? (value === "" ? null : value)}
        onChange={choose}
      />
    </span>
  );
}
