import { useMemo, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useVisitor } from "../../app/visitor.tsx";
import type { Figures } from "./figure-rows.ts";
import type { RunTerms } from "./run-terms-form.tsx";

/** What has been typed of a run that is not started. */
export interface TypedRun {
  readonly terms: RunTerms;
  readonly figures: Figures;
}

/** Changes with the shape of what is kept: what an earlier editor has kept is left alone. */
const KEPT = "yice-new-run-1";

export interface KeptRun {
  /** What this visitor had typed at this address in this tab before the page was left or loaded again. */
  readonly found: TypedRun | undefined;
  keep(typed: TypedRun): void;
  forget(): void;
}

/** Keeps what is typed of a run for as long as the tab is open. */
export function useKeptRun(): KeptRun {
  const { me } = useVisitor();
  const [path] = useLocation();
  const search = useSearch();
  const key = `${KEPT} ${me?.id ?? ""} ${path}?${search}`;
  const [found] = useState(() => read(key));
  return useMemo(
    () => ({
      found,
      keep: (typed) => write(key, JSON.stringify(typed)),
      forget: () => sessionStorage.removeItem(key),
    }),
    [found, key],
  );
}

function read(key: string): TypedRun | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as TypedRun); // as `keep` has written it
}

/** What there is no room for is not kept. */
function write(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    sessionStorage.removeItem(key);
  }
}
