import type { Grant } from "../access/permissions.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import {
  type Approval,
  type AttachedImpact,
  type Deed,
  type Draft,
  type DraftContent,
  draftOf,
  SYSTEM,
  type VersionName,
} from "./draft.ts";
import type { Signs } from "./signs.ts";

/** Bodies of the entries about drafts, by action. Why something was done is the entry's reason. */
export interface DraftBodies {
  "draft.created": {
    readonly content: DraftContent;
    readonly base?: VersionName;
    readonly rebasedTo?: VersionName;
  };
  "draft.saved": { readonly content: DraftContent };
  "draft.discarded": Record<string, never>;
  "draft.submitted": { readonly impact?: AttachedImpact };
  "draft.approved": {
    readonly signed: string;
    readonly signs: Signs;
    readonly roles: readonly Grant[];
    /** He was told that values are provisional. */
    readonly acknowledgedProvisional?: true;
  };
  "draft.returned": Record<string, never>;
  "version.published": { readonly visibleFrom?: string };
  "version.withdrawn": { readonly visibleFrom?: string };
}

export type DraftAction = keyof DraftBodies;

type Change = (draft: Draft, entry: LogEntry, deed: Deed) => Partial<Draft>;

/** What each entry does to a draft that is there. */
const changes: Readonly<Record<string, Change>> = {
  "draft.saved": ({ authors }, entry) => ({
    content: bodyOf(entry, "draft.saved").content,
    authors: authors.includes(entry.actor) ? authors : [...authors, entry.actor],
    state: "draft",
    approvals: [],
  }),
  "draft.discarded": () => ({ state: "discarded", approvals: [] }),
  "draft.submitted": ({ authors }, entry, deed) => ({
    ...bodyOf(entry, "draft.submitted"), // the impact, where one is attached
    state: "in-review",
    submitted: deed,
    approvals: [],
    // Four eyes are two persons: of what the service wrote, whoever submits it is one.
    ...(authors.includes(SYSTEM) && !authors.includes(entry.actor)
      ? { authors: [...authors, entry.actor] }
      : {}),
  }),
  "draft.approved": ({ approvals }, entry, deed) => ({
    approvals: [...approvals.filter(({ by }) => by !== entry.actor), approvalOf(entry, deed)],
  }),
  "draft.returned": (_, __, deed) => ({ state: "draft", returned: deed, approvals: [] }),
  "version.published": (_, entry, deed) => publishedBy(entry, deed),
  "version.withdrawn": (_, entry, deed) => publishedBy(entry, deed),
} satisfies Record<Exclude<DraftAction, "draft.created">, Change>;

/** The draft after its next entry; `undefined` where the entry is about no draft. */
export function changedDraft(draft: Draft | undefined, entry: LogEntry): Draft | undefined {
  const deed = deedOf(entry);
  const { revision, action } = entry;
  const seen = { revision, changed: { ...deed, action } };
  if (!draft) return created(entry, deed, seen);
  const change = Object.hasOwn(changes, action) ? changes[action] : undefined;
  const { returned, impact, ...rest } = { ...draft, ...seen, ...change?.(draft, entry, deed) };
  return {
    ...rest,
    ...(returned === undefined || action === "draft.submitted" ? {} : { returned }),
    ...(impact === undefined || ENDS_REVIEW.includes(action) ? {} : { impact }),
  };
}

/** Deeds after which a submission is over, and with it what was attached to it. */
const ENDS_REVIEW: readonly string[] = ["draft.saved", "draft.discarded", "draft.returned"];

function created(entry: LogEntry, deed: Deed, seen: Pick<Draft, "revision" | "changed">): Draft | undefined {
  const id = draftOf(entry.subject);
  if (id === undefined || entry.action !== "draft.created") return undefined;
  const { content, base, rebasedTo } = bodyOf(entry, "draft.created");
  return {
    id,
    content,
    ...(base ? { base } : {}),
    ...(rebasedTo ? { rebasedTo } : {}),
    ...seen,
    state: "draft",
    created: deed,
    authors: [entry.actor],
    approvals: [],
  };
}

function approvalOf(entry: LogEntry, deed: Deed): Approval {
  const { signed, signs, roles } = bodyOf(entry, "draft.approved");
  return { ...deed, signed, signs, roles };
}

function publishedBy(entry: LogEntry, deed: Deed): Partial<Draft> {
  const { visibleFrom } = bodyOf(entry, "version.published");
  return {
    state: "published",
    published: { ...deed, ...(visibleFrom === undefined ? {} : { visibleFrom }) },
  };
}

/** Who did it, when and why. */
export function deedOf({ actor, at, reason }: LogEntry): Deed {
  return { by: actor, at, ...(reason === undefined ? {} : { reason }) };
}

/** Entries are written by this product only, and their hashes are verified. */
export function bodyOf<A extends DraftAction>({ body }: LogEntry, _action: A): DraftBodies[A] {
  return body as unknown as DraftBodies[A]; // the action says which
}
