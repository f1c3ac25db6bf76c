import type { SettlementTerms } from "../engine/settlement-request.ts";

/** A run to be worked out: everything that decides its bytes, and where they go. Plain data. */
export interface RunJob {
  /** Where the outputs go. */
  readonly folder: string;
  readonly claimSet: {
    readonly folder: string;
    readonly indexHash: string;
    readonly hash: string;
    /** Claims that stand. */
    readonly claims: number;
  };
  readonly terms: SettlementTerms;
  /** Hash of the plan of the period's last day: under another the run is not gone on with. */
  readonly plan: string;
  /** Blocks of claims between two checkpoints. */
  readonly blocksBetween: number;
}

/** What a run is at. */
export interface RunProgress {
  readonly phase: "persons" | "claims" | "pools" | "outputs";
  /** Claims that have passed, or that have been brought in order of persons. */
  readonly claims: number;
  readonly of: number;
}

/** What those who wait for a run are told, and what they may say. */
export interface RunSignals {
  progress(at: RunProgress): void;
  readonly isCancelled: boolean;
}

/** A file that a run has written. */
export interface RunFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256. */
  readonly hash: string;
}

/** How a run ended; nothing in it depends on a clock, on who ran it or on how many threads did. */
export interface RunOutcome {
  readonly state: "settled" | "failed" | "unbalanced";
  readonly claims: number;
  readonly settled: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Claims that take no part, by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly files: readonly RunFile[];
  /** Root of the Merkle tree (RFC 6962) over the SHA-256 of each line of the decisions, in their order. */
  readonly root: string;
}

/** The run was cancelled; what it has written until then stays for nobody. */
export class RunCancelled extends Error {
  constructor() {
    super("the run was cancelled");
    this.name = "RunCancelled";
  }
}

/** The rules, or the engine, give another plan than the run is pinned to. */
export class OtherPlan extends Error {
  constructor(found: string, pinned: string) {
    super(`the run is pinned to plan ${pinned}, and the rules now give ${found}`);
    this.name = "OtherPlan";
  }
}

export const DECISIONS_FILE = "decisions.ndjson";
export const CLAIM_AMOUNTS_FILE = "claim-amounts.ndjson";
export const SETTLEMENT_FILE = "settlement.json";
