import type { JsonObject } from "../domain/json.ts";
import { subjectOf } from "../review/draft-subject.ts";
import type { Signs } from "../review/signs.ts";
import type { Caller } from "./caller.ts";
import { authorizeTrial } from "./draft-access.ts";
import { withoutCases } from "./draft-effects.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftLog } from "./draft-log.ts";
import { throwUnlessSound } from "./draft-review.ts";
import { contentAt, revisionsOf } from "./draft-revisions.ts";
import { type ImpactSigns, isOfDraft, type OfDraft, type OfVersions } from "./impact-entries.ts";
import type { AskedVersions } from "./impact-request.ts";
import { draftRules, type RulesAt, versionKnown, versionRules } from "./impact-rules.ts";
import type { TwoStates } from "./impact-terms.ts";
import { staleParts } from "./impact-view.ts";
import { reviewGroundOf } from "./judged-draft.ts";

/** What an impact is to be of, for somebody who may ask for it. */
export interface ImpactSubject extends TwoStates {
  /** With the roles he has by the very entries that this is decided on. */
  readonly caller: Caller;
  /** As the log has it. */
  readonly of: OfDraft | OfVersions;
}

/**
 * A draft against what is in force, for whoever writes or reviews it. Throws `ReviewRefusal` where it is not shown to the
 * caller or not sound, and `Refused`.
 */
export async function draftTried(
  caller: Caller,
  id: string,
  drafts: DraftGround,
  at: RulesAt,
): Promise<ImpactSubject> {
  const { draft, caller: trying, governance, present } = await new DraftLog(drafts).find(caller, id);
  const { content, revision } = draft;
  authorizeTrial(trying, content, governance);
  await throwUnlessSound(id, withoutCases(content), present, drafts);
  return {
    caller: trying,
    of: { draft: id, revision, signs: signsOf(reviewGroundOf(draft, present, drafts).signs) },
    jurisdiction: subjectOf(content)?.jurisdiction,
    rules: (held) => draftRules(content, held, at),
  };
}

/** One published version of a rule set against another, which anybody may read. Throws `Refusal` `unknown-version`. */
export function versionsTried(
  caller: Caller,
  { ruleSet, before, after }: AskedVersions,
  at: RulesAt,
): ImpactSubject {
  const pinned = (version: number) => ({ version, hash: versionKnown(ruleSet, version, at).hash });
  const versions = { ruleSet, before: pinned(before), after: pinned(after) };
  return {
    caller,
    of: { versions },
    jurisdiction: ruleSet.slice(0, 6),
    rules: (held) => versionRules(versions, held, at),
  };
}

/** Both states of the rules of an impact that was started, by the point of the log that it was started at. */
export async function statesOf(
  impact: OfDraft | OfVersions,
  drafts: DraftGround,
  at: RulesAt,
): Promise<TwoStates["rules"]> {
  if (!isOfDraft(impact)) return (held) => versionRules(impact.versions, held, at);
  const content = contentAt(await revisionsOf(impact.draft, drafts.store), impact.revision);
  if (!content) throw new TypeError(`draft ${impact.draft} has no revision ${impact.revision}`);
  return (held) => draftRules(content, held, at);
}

/** What an impact is of, as its result repeats it. */
export function subjectJson(impact: OfDraft | OfVersions): JsonObject {
  if (!isOfDraft(impact)) {
    const { ruleSet, before, after } = impact.versions;
    return { versions: { ruleSet, before: { ...before }, after: { ...after } } };
  }
  const { draft, revision, signs } = impact;
  return { draft, revision, signs: { ...signs } };
}

/** What has changed since about the draft that an impact is of; versions never change. */
export async function staleSince(
  impact: OfDraft | OfVersions,
  drafts: DraftGround,
): Promise<readonly (keyof Signs)[]> {
  if (!isOfDraft(impact)) return [];
  const { drafts: all, present } = await drafts.current.read();
  const draft = all.byId.get(impact.draft);
  if (!draft) return ["content"];
  return staleParts(impact.signs, signsOf(reviewGroundOf(draft, present, drafts).signs));
}

/** What of a draft decides claims. */
function signsOf({ content, bases, previous, facts, semantics }: Signs): ImpactSigns {
  return { content, bases, previous, facts, semantics };
}
