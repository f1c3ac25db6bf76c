import { useMemo } from "react";
import { usePolicies } from "../api/rule-queries.ts";
import { PlacePicker } from "../parts/place-picker.tsx";
import { useWords } from "../words/language.tsx";
import { usePlace } from "./place.tsx";

const words = {
  choose: { zh: "选择统筹区", en: "Choose a jurisdiction" },
} as const;

/** Which jurisdiction is looked at; those that have a policy say so. */
export function JurisdictionSwitch() {
  const said = useWords(words);
  const { code, go } = usePlace();
  const policies = usePolicies();
  const covered = useMemo(
    () => new Set((policies.data ?? []).map(({ jurisdiction }) => jurisdiction)),
    [policies.data],
  );
  return (
    <PlacePicker
      name={said.choose}
      value={code}
      marked={covered}
      isClearable={false}
      change={(chosen) => {
        if (chosen !== undefined) go(chosen);
      }}
    />
  );
}
