import { createContext, use } from "react";
import type { Json } from "../../api/answers.ts";
import { FindingsByPlace } from "./findings-by-place.ts";
import type { ListRow } from "./list-rows.ts";

/** What the parts of a form write with. */
export interface Editing {
  /** Another value at a pointer; `undefined` takes the member out. Edits of one place that follow closely are one. */
  readonly write: (pointer: string, value: Json | undefined) => void;
  readonly writeRows: (pointer: string, rows: readonly ListRow[]) => void;
  readonly findings: FindingsByPlace;
  /** The place that somebody asked to see. */
  readonly target: string | undefined;
}

export const EditingContext = createContext<Editing>({
  write: () => {},
  writeRows: () => {},
  findings: new FindingsByPlace([]),
  target: undefined,
});

export function useEditing(): Editing {
  return use(EditingContext);
}
