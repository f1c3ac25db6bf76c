import type { Decision, Json } from "../../api/answers.ts";

export type ToldStep = NonNullable<Decision["steps"]>[number];

/** What a step of a decision tells, as the service writes it for `explain=full`. */
export type ToldEvent = { readonly pointer: string; readonly clause?: string } & (
  | {
      readonly event: "computed";
      readonly writes: string;
      readonly value: Json;
      readonly formula: string;
      readonly words?: string;
      readonly trace?: ToldFormula;
    }
  | {
      readonly event: "case" | "condition";
      readonly name: string;
      readonly applies: boolean;
      readonly condition?: ToldCondition;
    }
  | { readonly event: "otherwise" }
  | {
      readonly event: "collected";
      readonly writes: string;
      readonly value: Json;
      readonly combine: string;
      readonly names: readonly string[];
    }
  | {
      readonly event: "tier";
      readonly name: string;
      readonly fact: string;
      readonly value: Json;
      readonly range: string;
    }
  | {
      readonly event: "row";
      readonly group: string;
      readonly name?: string;
      readonly score: Json;
      readonly by: string;
      readonly trace?: ToldGrouping;
    }
  | {
      readonly event: "sliced";
      readonly writes: string;
      readonly value: Json;
      readonly slices: readonly ToldSlice[];
    }
  | {
      readonly event: "allocated";
      readonly writes: string;
      readonly value: Json;
      readonly total: Json;
      readonly weight: Json;
    }
);

export interface ToldFormula {
  readonly text: string;
  readonly parts?: readonly ToldFormula[];
}

export interface ToldCondition {
  /** Into the rule set that was run. */
  readonly pointer?: string;
  readonly holds: boolean | "unknown";
  readonly text: string;
  readonly parts?: readonly ToldCondition[];
}

export interface ToldGrouping {
  readonly diagnosisKeys: readonly string[];
  readonly operations: readonly { readonly code: string }[];
  readonly considered: readonly { readonly code: string; readonly name?: string; readonly unmet?: unknown }[];
}

export interface ToldSlice {
  readonly from: string;
  readonly until: string | null;
  readonly portion: string;
  readonly rate: string;
  readonly result: string;
}

/** The schema of decisions leaves the members of events open; this names them. */
export function eventsOf({ events = [] }: ToldStep): readonly ToldEvent[] {
  return events as unknown as readonly ToldEvent[];
}
