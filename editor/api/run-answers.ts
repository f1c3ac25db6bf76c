import type { Text } from "../words/words.ts";
import type { FactType, JsonObject } from "./answers.ts";

export type RunKind = "monthly" | "annual" | "clearing";
export type RunState = "running" | "interrupted" | "finished" | "cancelled" | "closed";

interface Deed {
  readonly at: string;
  readonly by: string;
}

/** A settlement run. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly policy: string;
  readonly plan: string;
  /** Civil dates, `until` exclusive. */
  readonly period: { readonly from: string; readonly until: string };
  readonly claimSet: { readonly id: string; readonly name: string; readonly hash: string };
  readonly known: { readonly seq: number; readonly at: string };
  /** The closed run whose difference it pays. */
  readonly supplements?: string;
  readonly state: RunState;
  readonly started: Deed;
  readonly finished?: Deed & { readonly outcome: RunOutcome };
  readonly cancelled?: Deed & { readonly reason: string };
  readonly closed?: Deed;
  /** What those who acted on it are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly progress?: RunProgress;
}

export interface RunOutcome {
  readonly state: "settled" | "failed" | "unbalanced";
  readonly claims: number;
  readonly settled: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Claims that take no part, by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly hash: string }[];
  readonly root: string;
}

export interface RunProgress {
  readonly phase: "claims" | "pools" | "outputs";
  readonly claims: number;
  readonly of: number;
  readonly perSecond?: number;
  readonly secondsLeft?: number;
}

/** Who may close a run, and why the visitor may not. */
export interface Closers {
  readonly by: readonly { readonly id: string; readonly name: string }[];
  readonly mayClose: boolean;
  readonly why?: { readonly code: string; readonly title: string; readonly detail: string };
}

/** For each of what a figure is. */
export type FigureScope = "pool" | "holder" | "institution" | "institution-month";

/** A figure that a settlement has to be told. */
export interface AskedFigure {
  readonly fact: string;
  readonly per: FigureScope;
  readonly title: Text;
  readonly description?: Text;
  readonly type: FactType;
  /** Taken where none is brought. */
  readonly default?: string;
}

/** All of them under a policy, with its pools. */
export interface AskedFigures {
  readonly policy: { readonly id: string; readonly version: number; readonly title: Text };
  readonly pools: readonly { readonly name: string; readonly title: Text }[];
  readonly figures: readonly AskedFigure[];
}

/** Figures by the ids of their facts. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** What a run is started with: a settlement request without its claims. */
export interface RunRequest {
  readonly policy: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly pools?: Readonly<Record<string, { readonly facts: Facts }>>;
  readonly holders?: readonly { readonly code: string; readonly pool: string; readonly facts: Facts }[];
  readonly institutions?: readonly {
    readonly code: string;
    readonly pool: string;
    readonly facts?: Facts;
    readonly months?: readonly { readonly month: string; readonly facts: Facts }[];
  }[];
}

/** A listed figure of a result, where it comes from and what it rests on. */
export interface RunLine {
  readonly fact: string;
  readonly per: FigureScope | "claim";
  readonly title: Text;
  readonly type: FactType;
  readonly role?: "total" | "part" | "remainder";
  readonly step?: Text;
  readonly ruleSet?: { readonly id: string; readonly version: number; readonly title: Text };
  readonly clauses?: readonly { readonly document: string; readonly clause: string }[];
}

/** A figure of a result; yuan and points as decimal text. */
export interface Line {
  readonly fact: string;
  readonly title: Text;
  readonly amount: string | boolean | null;
  readonly role?: "total" | "part" | "remainder";
}

/** What a run has come to, claims aside. */
export interface Settlement {
  readonly state: RunOutcome["state"];
  readonly pools: readonly SettledPool[];
  readonly balances: readonly {
    readonly pool: string;
    readonly total: string;
    readonly amount: string;
    readonly parts: string;
    readonly remainders: string;
    readonly holds: boolean;
  }[];
  readonly failures: readonly {
    readonly entity: string;
    readonly code: string;
    readonly message: Text;
  }[];
  readonly findings: readonly JsonObject[];
}

export interface SettledPool {
  readonly pool: string;
  readonly title: Text;
  readonly lines: readonly Line[];
  readonly holders?: readonly {
    readonly code: string;
    readonly members: readonly string[];
    readonly lines: readonly Line[];
  }[];
  readonly institutions: readonly {
    readonly code: string;
    readonly lines: readonly Line[];
    readonly months: readonly { readonly month: string; readonly lines: readonly Line[] }[];
  }[];
}

/** What a supplementary run pays beyond the one before it. */
export interface Difference {
  readonly changes: readonly {
    readonly pool: string;
    readonly holder?: string;
    readonly institution?: string;
    readonly month?: string;
    readonly lines: readonly {
      readonly fact: string;
      readonly title: Text;
      readonly before: Line["amount"];
      readonly now: Line["amount"];
      readonly difference: string;
    }[];
  }[];
}

/** A settlement as one institution is told it. */
export interface Statement {
  readonly policy: Text;
  readonly institution: { readonly code: string; readonly name?: string };
  readonly state: RunOutcome["state"];
  readonly pools: readonly {
    readonly title: Text;
    readonly lines: readonly Line[];
    readonly holder?: { readonly code: string; readonly lines: readonly Line[] };
    readonly months: readonly { readonly month: string; readonly lines: readonly Line[] }[];
  }[];
  readonly clauses: readonly {
    readonly ruleSet: Text;
    readonly document: string;
    readonly clause: string;
  }[];
  readonly evidence: {
    readonly settlement: string;
    readonly claims: string;
    readonly plan: string;
    readonly head: { readonly seq: number; readonly hash: string };
  };
}
