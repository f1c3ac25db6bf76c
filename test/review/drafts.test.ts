import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { makeEntry } from "../../server/log/make-entry.ts";
import { threadSubject, threadsOf } from "../../server/review/comments.ts";
import { foldDrafts, noDrafts } from "../../server/review/drafts.ts";
import { Acts, ID } from "./acts.ts";

const acts = new Acts()
  .create("an")
  .submit("an")
  .do("chen", "draft.returned", {}, "缺少条款")
  .save("bo", { version: 2 })
  .submit("bo")
  .approve("chen");

const of = (chain: string): LogEntry[] => acts.entries.filter((entry) => entry.chain === chain);

describe("the two chains of a draft", () => {
  it("come to the same draft in whatever order they are read", () => {
    const [saves, reviews] = [of("drafts"), of("main")];
    const orders: readonly (readonly LogEntry[])[][] = [
      [saves, reviews],
      [reviews, saves],
      [reviews.slice(0, 1), saves, reviews.slice(1)],
      [reviews.slice(0, 3), saves.slice(0, 1), reviews.slice(3), saves.slice(1)],
    ];
    for (const order of orders) {
      const drafts = order.reduce(foldDrafts, noDrafts);
      expect(drafts.byId.get(ID)).toEqual(acts.draft);
      expect(drafts.early.size).toBe(0);
    }
  });

  it("show no deed before the one that it followed on", () => {
    const early = foldDrafts(noDrafts, of("main"));
    expect(early.byId.size).toBe(0);
    const first = foldDrafts(early, of("drafts").slice(0, 1));
    expect(first.byId.get(ID)).toMatchObject({ revision: 3, state: "draft", returned: { by: "chen" } });
    expect(first.seen).toEqual({ main: 4, drafts: 1 });
  });
});

describe("comments", () => {
  const subject = threadSubject(ID, "01JTHREAD00000000000000000");
  const said = (head: LogEntry | undefined, actor: string, action: string, body: object, revision: number) =>
    makeEntry(
      head,
      { chain: "drafts", subject, actor, action, body: { ...body } },
      revision,
      "2026-03-02T01:00:00.000Z",
    );
  const head = of("drafts").at(-1);
  const asked = said(head, "chen", "draft.commented", { text: "依据？", of: 4, pointer: "/body/bands/0" }, 1);
  const answered = said(asked, "bo", "draft.commented", { text: "见第三条", of: 4 }, 2);
  const settled = said(answered, "chen", "draft.comment-resolved", {}, 3);
  const before = [of("drafts"), of("main")].reduce(foldDrafts, noDrafts);

  it("make a thread at a place, and leave the draft and its approvals as they are", () => {
    const drafts = foldDrafts(before, [asked, answered]);
    expect(drafts.byId.get(ID)).toBe(before.byId.get(ID));
    expect(threadsOf(drafts.comments, ID)).toMatchObject([
      {
        id: "01JTHREAD00000000000000000",
        pointer: "/body/bands/0",
        of: 4,
        comments: [
          { by: "chen", text: "依据？" },
          { by: "bo", text: "见第三条" },
        ],
      },
    ]);
    expect(threadsOf(drafts.comments, "another")).toEqual([]);
  });

  it("are settled, and opened again by another word", () => {
    const done = foldDrafts(before, [asked, answered, settled]);
    expect(done.comments.get(subject)).toMatchObject({ resolved: { by: "chen" }, revision: 3 });
    const again = foldDrafts(done, [said(settled, "bo", "draft.commented", { text: "另有", of: 5 }, 4)]);
    expect(again.comments.get(subject)).not.toHaveProperty("resolved");
  });
});
