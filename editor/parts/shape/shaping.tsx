import { createContext, use } from "react";
import type { Citation, Fact, Schemas } from "../../api/answers.ts";
import type { Origins } from "./origins.ts";

/** What every part of a document is shown with. */
export interface Shaping {
  readonly schemas: Schemas;
  /** By id and by Chinese name. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly citations: readonly Citation[];
  /** Notes on values that no document gives, by their pointers. */
  readonly provisional: ReadonlyMap<string, string>;
  /** Names of the conditions that the document gives names to. */
  readonly conditionNames?: readonly string[];
  /** Where values come from, of a rule set that inherits and is shown whole. */
  readonly origins?: Origins | undefined;
}

export const ShapingContext = createContext<Shaping>({
  schemas: {},
  facts: new Map(),
  citations: [],
  provisional: new Map(),
});

export function useShaping(): Shaping {
  return use(ShapingContext);
}
