import type { Grant } from "../../server/access/permissions.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { JurisdictionTree } from "../../server/domain/jurisdiction-tree.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { makeEntry } from "../../server/log/make-entry.ts";
import type { Draft, DraftContent } from "../../server/review/draft.ts";
import type { DraftAction, DraftBodies } from "../../server/review/draft-changes.ts";
import { type Drafts, foldDrafts, noDrafts } from "../../server/review/drafts.ts";
import { type Signs, signedHash } from "../../server/review/signs.ts";
import type { ReviewGround } from "../../server/review/standing.ts";

/** The nation, Shandong with Zibo (and its Zichuan) and Jining. */
export const smallTree = new JurisdictionTree([
  { code: "000000", name: "全国", parent: undefined },
  { code: "370000", name: "山东省", parent: "000000" },
  { code: "370300", name: "淄博市", parent: "370000" },
  { code: "370302", name: "淄川区", parent: "370300" },
  { code: "370800", name: "济宁市", parent: "370000" },
]);

export const ID = "01JDRAFT0000000000000000AA";

export const signsOf = (about: Partial<Signs> = {}): Signs => ({
  content: "c1",
  cases: "t1",
  bases: {},
  previous: "p1",
  facts: "f1",
  semantics: 1,
  ...about,
});

/** One approval, of a draft of Zibo. */
export function groundOf(about: Partial<ReviewGround> = {}): ReviewGround {
  return {
    signs: signsOf(),
    requirements: [[{}]],
    place: "370300",
    tree: smallTree,
    inheritsProvisional: false,
    ...about,
  };
}

export const reviewer: readonly Grant[] = [{ role: "reviewer", jurisdiction: "370300" }];

export function contentOf(document: JsonObject): DraftContent {
  return { type: "rule-set", document };
}

const CHAIN: Readonly<Record<DraftAction, string>> = {
  "draft.created": "drafts",
  "draft.saved": "drafts",
  "draft.discarded": "drafts",
  "draft.submitted": "main",
  "draft.approved": "main",
  "draft.returned": "main",
  "version.published": "main",
  "version.withdrawn": "main",
};

/** The entries of one draft as they would lie in the log, and the draft after them. */
export class Acts {
  readonly entries: LogEntry[] = [];
  drafts: Drafts = noDrafts;

  get draft(): Draft {
    const draft = this.drafts.byId.get(ID);
    if (!draft) throw new Error("nothing was created");
    return draft;
  }

  do<A extends DraftAction>(actor: string, action: A, body: DraftBodies[A], reason?: string): this {
    const chain = CHAIN[action];
    const head = this.entries.findLast((entry) => entry.chain === chain);
    const deed = {
      chain,
      subject: `draft:${ID}`,
      actor,
      action,
      // Bodies hold JSON only.
      body: JSON.parse(JSON.stringify(body)),
      ...(reason === undefined ? {} : { reason }),
    };
    const entry = makeEntry(head, deed, this.entries.length + 1, "2026-03-02T01:00:00.000Z");
    this.entries.push(entry);
    this.drafts = foldDrafts(this.drafts, [entry]);
    return this;
  }

  create(actor: string, document: JsonObject = {}): this {
    return this.do(actor, "draft.created", { content: contentOf(document) });
  }

  save(actor: string, document: JsonObject): this {
    return this.do(actor, "draft.saved", { content: contentOf(document) });
  }

  submit(actor: string): this {
    return this.do(actor, "draft.submitted", {}, "年度调整");
  }

  approve(actor: string, signs: Signs = signsOf(), roles: readonly Grant[] = reviewer): this {
    return this.do(actor, "draft.approved", { signed: signedHash(signs), signs, roles });
  }
}
