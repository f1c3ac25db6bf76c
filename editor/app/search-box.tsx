import { SearchOutlined } from "@ant-design/icons";
import { AutoComplete, Input } from "antd";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { usePlacesFound } from "../api/place-queries.ts";
import { useRuleSets } from "../api/rule-queries.ts";
import { useText, useWords } from "../words/language.tsx";

const words = {
  search: { zh: "搜索规则集、条款、统筹区", en: "Search rule sets, clauses, jurisdictions" },
  ruleSets: { zh: "规则集", en: "Rule sets" },
  places: { zh: "统筹区", en: "Jurisdictions" },
} as const;

/** Rule sets told at most. */
const MOST = 12;

/** Finds rule sets by title, id, document or quoted words, and jurisdictions by name or code. */
export function SearchBox() {
  const said = useWords(words);
  const text = useText();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const ruleSets = useRuleSets();
  const places = usePlacesFound(typed.trim());
  const wanted = typed.trim().toLowerCase();
  const hits = useMemo(() => {
    if (wanted === "") return [];
    return (ruleSets.data ?? [])
      .filter(({ title, id, citations }) =>
        JSON.stringify([title, id, citations]).toLowerCase().includes(wanted),
      )
      .slice(-MOST);
  }, [ruleSets.data, wanted]);
  const options = [
    {
      label: said.ruleSets,
      options: hits.map(({ id, version, title }) => ({
        value: `/rule-sets/${id}/${version}`,
        label: `${text(title)} · ${id}@${version}`,
      })),
    },
    {
      label: said.places,
      options: (places.data ?? [])
        .slice(0, 8)
        .map(({ code, fullName = code }) => ({ value: `/home/${code}`, label: `${fullName} ${code}` })),
    },
  ].filter((group) => wanted !== "" && group.options.length > 0);
  return (
    <AutoComplete
      className="search-box"
      options={options}
      value={typed}
      popupMatchSelectWidth={460}
      onSelect={(address: string) => {
        setTyped("");
        navigate(address);
      }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    >
      <Input allowClear prefix={<SearchOutlined />} placeholder={said.search} aria-label={said.search} />
    </AutoComplete>
  );
}
