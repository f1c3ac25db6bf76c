import { useQuery } from "@tanstack/react-query";
import { TreeSelect } from "antd";
import { useMemo, useState } from "react";
import type { Place } from "../api/answers.ts";
import { askPlace, NATION, usePlaceOf, usePlacesFound } from "../api/place-queries.ts";
import { usePolicies } from "../api/rule-queries.ts";
import { useWords } from "../words/language.tsx";
import { usePlace } from "./place.tsx";

const words = {
  choose: { zh: "选择统筹区", en: "Choose a jurisdiction" },
  search: { zh: "输入名称或代码", en: "Name or code" },
  none: { zh: "没有符合的统筹区", en: "No such jurisdiction" },
  has: { zh: "有支付方案", en: "has a policy" },
} as const;

interface Node {
  readonly id: string;
  readonly pId: string;
  readonly value: string;
  readonly title: string;
  readonly isLeaf: boolean;
}

/** The tree of jurisdictions, read branch by branch as it is opened, and searched by the service. */
export function JurisdictionSwitch() {
  const said = useWords(words);
  const { code, go } = usePlace();
  const [search, setSearch] = useState("");
  const [opened, setOpened] = useState<readonly Place[]>([]);
  const found = usePlacesFound(search.trim());
  const here = usePlaceOf(code);
  const policies = usePolicies();
  const nation = useQuery({
    queryKey: ["place", NATION],
    queryFn: () => askPlace(NATION),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const covered = useMemo(
    () => new Set((policies.data ?? []).map(({ jurisdiction }) => jurisdiction)),
    [policies.data],
  );
  const named = ({ code: own, name }: Place) => (covered.has(own) ? `${name}（${said.has}）` : name);
  const current = here.data?.jurisdiction;
  const nodes = search.trim() === "" ? treeNodes() : foundNodes();

  function treeNodes(): Node[] {
    const root = nation.data ? [nation.data.jurisdiction, ...nation.data.below] : [];
    const own = here.data ? [here.data.jurisdiction, ...here.data.above, ...here.data.below] : [];
    const places = new Map([...root, ...own, ...opened].map((place) => [place.code, place]));
    return [...places.values()]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((place) => ({
        id: place.code,
        pId: place.parent ?? "",
        value: place.code,
        title: named(place),
        isLeaf: false,
      }));
  }

  function foundNodes(): Node[] {
    return (found.data ?? []).map((place) => ({
      id: place.code,
      pId: "",
      value: place.code,
      title: named({ ...place, name: place.fullName ?? place.name }),
      isLeaf: true,
    }));
  }

  return (
    <TreeSelect
      aria-label={said.choose}
      className="jurisdiction-switch"
      treeDataSimpleMode
      treeData={nodes}
      value={
        code === undefined ? undefined : { value: code, label: current?.fullName ?? current?.name ?? code }
      }
      labelInValue
      placeholder={said.choose}
      showSearch={{ filterTreeNode: false, searchValue: search, onSearch: setSearch }}
      notFoundContent={said.none}
      popupMatchSelectWidth={360}
      treeDefaultExpandedKeys={[NATION, ...(here.data?.above ?? []).map((place) => place.code)]}
      loadData={async ({ value }) => {
        const { below } = await askPlace(String(value));
        setOpened((before) => [...before, ...below]);
      }}
      onChange={(chosen) => {
        setSearch("");
        if (chosen) go(String(chosen.value));
      }}
    />
  );
}
