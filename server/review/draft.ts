import type { Grant } from "../access/permissions.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { Signs } from "./signs.ts";

/** One version of one rule set. */
export interface VersionName {
  readonly id: string;
  readonly version: number;
}

/** What a draft would bring about. It may be unfinished: nothing is asked of a document until it is submitted. */
export type DraftContent =
  | { readonly type: "rule-set"; readonly document: JsonObject; readonly cases?: readonly Json[] }
  | { readonly type: "institution"; readonly document: JsonObject }
  | {
      readonly type: "withdrawal";
      readonly version: VersionName;
      /** Whether what the version covered is in force again, or nothing is. */
      readonly covered: "returns" | "gap";
      /** UTC; withdrawn from then on rather than from publication. */
      readonly visibleFrom?: string;
    };

export type DraftType = DraftContent["type"];

/** Where a draft stands by its own entries; whether one in review is approved follows from what its approvals sign. */
export type DraftState = "draft" | "in-review" | "published" | "discarded";

/** Somebody's deed, when and why. */
export interface Deed {
  readonly by: string;
  /** UTC. */
  readonly at: string;
  readonly reason?: string;
}

/** A person's approval of what was shown to him. */
export interface Approval extends Deed {
  /** Hash of `signs`. */
  readonly signed: string;
  readonly signs: Signs;
  /** The roles he held when he gave it. */
  readonly roles: readonly Grant[];
}

/** An impact that was attached to a draft when it was submitted. */
export interface AttachedImpact {
  readonly id: string;
  /** SHA-256 of its result. */
  readonly hash: string;
}

/** A document on its way to being a version: a fold over its entries in the log. */
export interface Draft {
  readonly id: string;
  readonly content: DraftContent;
  /** The version it was made from. */
  readonly base?: VersionName;
  /** Of one that was opened because what it inherits from was published anew: that version. */
  readonly rebasedTo?: VersionName;
  /** Counts every deed done to it; what the next one is decided on. */
  readonly revision: number;
  readonly state: DraftState;
  readonly created: Deed;
  /** The last deed. */
  readonly changed: Deed & { readonly action: string };
  /** Whoever wrote or edited any revision; of what the service wrote also whoever submitted it, who answers for it. */
  readonly authors: readonly string[];
  /** Why, as told when it was submitted. */
  readonly submitted?: Deed;
  /** What it would come to, as its submission says; gone with an edit or a return. */
  readonly impact?: AttachedImpact;
  /** Why it was sent back, until it is submitted again. */
  readonly returned?: Deed;
  /** Of this content and this submission only: an edit or a return takes them all away. */
  readonly approvals: readonly Approval[];
  readonly published?: Deed & { readonly visibleFrom?: string };
}

/** What does by itself, as no person, what follows from others' deeds. */
export const SYSTEM = "system";

export const draftSubject = (id: string): string => `draft:${id}`;

/** The draft that a subject of the log names. */
export function draftOf(subject: string): string | undefined {
  return subject.startsWith("draft:") ? subject.slice("draft:".length) : undefined;
}

/** What is still to be decided about it: neither published nor given up. */
export function isOpen({ state }: Draft): boolean {
  return state === "draft" || state === "in-review";
}
