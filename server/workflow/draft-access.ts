import { grantsOf } from "../access/accounts.ts";
import { permissionsOf } from "../access/permissions.ts";
import { Refused } from "../access/refused.ts";
import type { Action } from "../access/roles.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import { newestVersionOf } from "../registry/registry.ts";
import type { Draft, DraftContent } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { authorize, type Caller } from "./caller.ts";
import type { DraftState } from "./current-drafts.ts";
import type { Governance } from "./main-chain.ts";

/** Whoever writes a draft needs this for its jurisdiction. */
export function writingOf({ type }: DraftContent): Action {
  return type === "institution" ? "write-institutions" : "write-drafts";
}

/** Whoever publishes it, this. */
export function publishingOf({ type }: DraftContent): Action {
  return type === "withdrawal" ? "withdraw" : "publish";
}

/**
 * The jurisdictions that a content concerns: its own, and of an institution also the one where it is registered, so that
 * no pooling area takes over another's. Throws `ReviewRefusal` where it does not say what it is a draft of.
 */
export function placesOf(content: DraftContent, { registry }: Governance): readonly string[] {
  const subject = subjectOf(content);
  if (!subject) throw new ReviewRefusal("no-subject");
  const registered = newestVersionOf(registry, subject.type, subject.id);
  return [...new Set([subject.jurisdiction, ...(registered ? [registered.jurisdiction] : [])])];
}

/** Throws `Refused` where the caller may not do this for all that the content concerns. */
export function authorizeFor(
  caller: Caller,
  action: Action,
  content: DraftContent,
  governance: Governance,
  authors: readonly string[] = [],
): void {
  for (const jurisdiction of placesOf(content, governance))
    authorize(caller, action, { jurisdiction, authors });
}

/** The draft of that id. To whom it is not shown, it is not there: throws `ReviewRefusal` `unknown-draft`. */
export function visibleDraft(caller: Caller, id: string, { drafts, governance }: DraftState): Draft {
  const draft = drafts.byId.get(id);
  if (!draft || !maySee(caller, draft, governance)) throw new ReviewRefusal("unknown-draft", { draft: id });
  return draft;
}

export function maySee(caller: Caller, { content }: Draft, governance: Governance): boolean {
  return placesOf(content, governance).some((jurisdiction) =>
    caller.permissions.may("read-drafts", { jurisdiction }),
  );
}

/** The caller with the roles that he has by the very entries on which his deed is decided. */
export function callerNow(caller: Caller, { accounts }: Governance, tree: JurisdictionTree): Caller {
  if (caller.kind !== "user") return caller;
  const user = accounts.users.get(caller.id);
  if (!user || user.disabled) throw new Refused("not-signed-in");
  const grants = grantsOf(accounts, caller.id);
  return { ...caller, grants, permissions: permissionsOf(caller.id, grants, tree) };
}

/** Throws `Refused` where the caller neither writes nor reviews what the content concerns, or may not evaluate there. */
export function authorizeTrial(caller: Caller, content: DraftContent, governance: Governance): void {
  authorizeFor(caller, "evaluate", content, governance);
  const reviews = placesOf(content, governance).every((jurisdiction) =>
    caller.permissions.may("approve", { jurisdiction }),
  );
  if (!reviews) authorizeFor(caller, writingOf(content), content, governance);
}
