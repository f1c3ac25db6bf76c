import { TreeSelect } from "antd";
import { useState } from "react";
import type { Place } from "../api/answers.ts";
import { askPlace, NATION, usePlaceOf, usePlacesFound } from "../api/place-queries.ts";
import { useWords } from "../words/language.tsx";

const words = {
  none: { zh: "没有符合的统筹区", en: "No such jurisdiction" },
  marked: { zh: "有支付方案", en: "has a policy" },
} as const;

interface PlacePickerProps {
  /** What is chosen here, for those who cannot see it. */
  readonly name: string;
  readonly id?: string;
  /** GB/T 2260 code. */
  readonly value: string | undefined;
  readonly change: (code: string | undefined) => void;
  /** Codes of places that have a policy, where that is to be said. */
  readonly marked?: ReadonlySet<string>;
  readonly isClearable?: boolean;
}

/** The tree of jurisdictions, read branch by branch as it is opened, and searched by the service. */
export function PlacePicker({ name, id, value, change, marked, isClearable = true }: PlacePickerProps) {
  const said = useWords(words);
  const [search, setSearch] = useState("");
  const [opened, setOpened] = useState<readonly Place[]>([]);
  const found = usePlacesFound(search.trim());
  const here = usePlaceOf(value);
  const nation = usePlaceOf(NATION);
  const current = here.data?.jurisdiction;
  const titleOf = ({ code, name: own, fullName = own }: Place, isFull: boolean): string => {
    const shown = isFull ? fullName : own;
    return marked?.has(code) ? `${shown}（${said.marked}）` : shown;
  };
  const inTree = [
    ...(nation.data ? [nation.data.jurisdiction, ...nation.data.below] : []),
    ...(here.data ? [here.data.jurisdiction, ...here.data.above, ...here.data.below] : []),
    ...opened,
  ];
  const isSearching = search.trim() !== "";
  const shown = isSearching
    ? (found.data ?? [])
    : [...new Map(inTree.map((each) => [each.code, each])).values()];
  const nodes = [...shown]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((place) => ({
      id: place.code,
      pId: isSearching ? "" : (place.parent ?? ""),
      value: place.code,
      title: titleOf(place, isSearching),
      isLeaf: isSearching,
    }));
  return (
    <TreeSelect
      {...(id === undefined ? {} : { id })}
      aria-label={name}
      className="jurisdiction-switch"
      treeDataSimpleMode
      treeData={nodes}
      value={value === undefined ? undefined : { value, label: current?.fullName ?? current?.name ?? value }}
      labelInValue
      allowClear={isClearable}
      placeholder={name}
      showSearch={{ filterTreeNode: false, searchValue: search, onSearch: setSearch }}
      notFoundContent={said.none}
      popupMatchSelectWidth={360}
      treeDefaultExpandedKeys={[NATION, ...(here.data?.above ?? []).map((place) => place.code)]}
      loadData={async ({ value: code }) => {
        const { below } = await askPlace(String(code));
        setOpened((before) => [...before, ...below]);
      }}
      onChange={(chosen) => {
        setSearch("");
        change(chosen ? String(chosen.value) : undefined);
      }}
    />
  );
}
