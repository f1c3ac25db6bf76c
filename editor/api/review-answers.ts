import type { Text } from "../words/words.ts";
import type { Change, Comparison, Decision, Json, JsonObject, Meaning, Period } from "./answers.ts";
import type { Finding } from "./problem.ts";

/** Somebody's deed, when and why. */
export interface Deed {
  readonly by: string;
  /** UTC. */
  readonly at: string;
  readonly reason?: string;
}

export type DraftState = "draft" | "in-review" | "approved" | "published" | "discarded";
export type DraftType = "rule-set" | "institution" | "withdrawal";
/** What a draft waits for the visitor to do. */
export type NextAct = "write" | "mend" | "rebase" | "approve" | "publish" | "watch";

/** A draft in a list. */
export interface DraftSummary {
  readonly id: string;
  readonly type: DraftType;
  /** Id of the rule set, or code of the institution. */
  readonly about: string;
  readonly version?: number;
  readonly jurisdiction: string;
  readonly title: Partial<Text>;
  readonly state: DraftState;
  readonly revision: number;
  readonly authors: readonly string[];
  readonly created: Deed;
  readonly changed: Deed & { readonly action: string };
  readonly submitted?: Deed;
  readonly returned?: Deed;
  readonly published?: Deed & { readonly visibleFrom?: string };
  /** What those who acted on it are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly openThreads: number;
  readonly next?: NextAct;
}

interface GivenApproval extends Deed {
  readonly signed: string;
  readonly isValid: boolean;
  /** In what it differs from what is there now. */
  readonly changed?: readonly string[];
  readonly roles: readonly { readonly role: string; readonly jurisdiction: string }[];
}

/** A draft whole. */
export interface DraftView extends DraftSummary {
  readonly document?: JsonObject;
  readonly cases?: readonly Json[];
  /** Of a withdrawal. */
  readonly covered?: "returns" | "gap";
  readonly visibleFrom?: string;
  readonly base?: VersionName;
  readonly nextVersion?: number;
  /** The impact that its submission attached. */
  readonly impact?: { readonly id: string; readonly hash: string };
  readonly isProvisional: boolean;
  readonly review: { readonly signed: string; readonly approvals: readonly GivenApproval[] };
}

export interface VersionName {
  readonly id: string;
  readonly version: number;
}

/** Whose approval is due, and why the visitor's is not. */
export interface Reviewers {
  readonly state: DraftState;
  readonly signed: string;
  readonly approvals: readonly GivenApproval[];
  /** What those who gave them are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly due: readonly {
    readonly role?: string;
    readonly jurisdiction: string;
    readonly by: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly mayApprove: boolean;
  readonly why?: { readonly code: string; readonly title: string; readonly detail: string };
}

/** What a draft changes; without `base` there was no version before it. */
export interface DraftComparison {
  readonly base?: VersionName & { readonly hash: string };
  readonly before?: JsonObject;
  readonly same: boolean;
  readonly changes: readonly Change[];
  readonly meaning?: Meaning;
}
export type Compared = Pick<Comparison, "same" | "changes" | "meaning">;

/** What was said about one place of a draft. */
export interface Thread {
  readonly id: string;
  /** Revision of the draft that was commented on. */
  readonly of: number;
  readonly pointer?: string;
  readonly clause?: string;
  readonly comments: readonly (Deed & { readonly text: string })[];
  readonly resolved?: Deed;
  /** What those are called who said something or settled it, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly revision: number;
}

/** Something done to a draft. */
interface Revision extends Deed {
  readonly revision: number;
  readonly action: string;
  /** Hash of its entry in the log. */
  readonly entry: string;
}

/** Everything done to a draft, in order. */
export interface Revisions {
  readonly revisions: readonly Revision[];
  /** What those who did it are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}

/** Everything that would keep a draft from being published, and what its cases came to. */
export interface DraftCheck {
  readonly findings: readonly Finding[];
  readonly cases?: Omit<CaseRun, "findings" | "passed">;
}

/** A test case of a version; what it holds beside depends on what it is a case of. */
export interface VersionCase {
  readonly name: string;
  readonly [member: string]: Json;
}

export interface CaseRun {
  readonly passed: boolean;
  readonly results: readonly {
    readonly name: string;
    readonly passed: boolean;
    readonly differences: readonly {
      readonly pointer: string;
      readonly expected: string;
      readonly got: string;
    }[];
  }[];
  readonly disagreements: readonly object[];
  readonly coverage: {
    readonly parts: number;
    readonly hit: readonly string[];
    readonly missed: readonly string[];
    readonly missedLeftOut?: number;
  };
  readonly findings: readonly {
    readonly code: string;
    readonly pointer: string;
    readonly message: Required<Text>;
  }[];
}

/** Who published something, when and why. */
export interface Act {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly reason?: string;
}

export type VersionStanding = "scheduled" | "published" | "superseded" | "withdrawn" | "cancelled";

/** What became of a version. */
export interface VersionStory extends VersionName {
  readonly type: "rule-set" | "institution";
  readonly hash: string;
  readonly effective?: Period;
  readonly standing: VersionStanding;
  readonly published: Act;
  /** UTC; from then on it counts. */
  readonly knownFrom: string;
  readonly source?: string;
  readonly draft?: string;
  readonly approvals?: readonly { readonly actor: string; readonly at: string; readonly signed: string }[];
  readonly cancelled?: Act;
  readonly withdrawn?: Act & { readonly covered: "returns" | "gap"; readonly knownFrom: string };
  /** What those are called who published, approved, cancelled or withdrew it, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}

/** A version in force that inherits what a draft is of. */
export interface Heir {
  readonly child: VersionName;
  /** It takes the new version at once, or stays with its pin until it is rebased. */
  readonly inherits: "mandatory" | "reference";
  readonly findings: readonly Finding[];
}

/** What a draft would change in decisions on the claims asked about. */
export interface DraftChanges {
  readonly evaluated: number;
  readonly changed: readonly {
    readonly claim: string;
    readonly before: { readonly decision: Decision };
    readonly after: { readonly decision: Decision };
    /** After less before, by fact id. */
    readonly differences: Readonly<Record<string, string>>;
  }[];
}
