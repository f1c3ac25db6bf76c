import { describe, expect, it } from "vitest";
import type { Refused } from "../../server/access/refused.ts";
import type { ReviewRefusal } from "../../server/review/review-refusal.ts";
import {
  refuseApproval,
  refuseEdit,
  refusePublication,
  refuseReturn,
  refuseSubmission,
} from "../../server/review/review-rules.ts";
import { signedHash } from "../../server/review/signs.ts";
import { standingOf } from "../../server/review/standing.ts";
import { Acts, groundOf, reviewer, signsOf } from "./acts.ts";

const codeOf = (verdict: Refused | ReviewRefusal | undefined) => verdict?.code;
const inReview = () => new Acts().create("an").save("bo", { version: 2 }).submit("an");
const shown = signedHash(signsOf());
const would = (by: string, about: object = {}) => ({
  by,
  roles: reviewer,
  signed: shown,
  acknowledgesProvisional: false,
  ...about,
});

describe("a draft", () => {
  it("remembers everybody who wrote or edited it, also where the edit was undone", () => {
    const { draft } = new Acts().create("an").save("bo", { a: 1 }).save("an", {}).submit("chen");
    expect(draft.authors).toEqual(["an", "bo"]);
    expect(draft).toMatchObject({ state: "in-review", revision: 4, submitted: { by: "chen" } });
  });

  it("is submitted once, and edited out of review with its approvals", () => {
    const acts = inReview();
    expect(codeOf(refuseSubmission(acts.draft))).toBe("not-to-submit");
    acts.approve("chen");
    expect(standingOf(acts.draft, groundOf()).state).toBe("approved");
    expect(refuseEdit(acts.draft)).toBeUndefined();
    acts.save("bo", { version: 3 });
    expect(acts.draft).toMatchObject({ state: "draft", approvals: [] });
    expect(
      standingOf(acts.draft.state === "draft" ? acts.submit("an").draft : acts.draft, groundOf()).missing,
    ).toEqual([{}]);
  });

  it("that is returned says why until it is submitted again, and has lost its approvals", () => {
    const acts = inReview().approve("chen").do("deng", "draft.returned", {}, "缺少条款");
    expect(acts.draft).toMatchObject({
      state: "draft",
      approvals: [],
      returned: { by: "deng", reason: "缺少条款" },
    });
    expect(codeOf(refuseReturn(acts.draft))).toBe("not-in-review");
    expect(acts.submit("an").draft.returned).toBeUndefined();
  });

  it("that was published or discarded is dealt with no more", () => {
    for (const action of ["version.published", "draft.discarded"] as const) {
      const { draft } = inReview().approve("chen").do("e", action, {});
      expect(
        [
          refuseEdit(draft),
          refuseSubmission(draft),
          refuseReturn(draft),
          refuseApproval(draft, groundOf(), would("deng")),
          refusePublication(draft, groundOf(), "e"),
        ].map(codeOf),
      ).toEqual(Array(5).fill("draft-closed"));
    }
  });
});

describe("an approval", () => {
  it("is nobody's of what he wrote or edited, whatever his roles", () => {
    const { draft } = inReview();
    const everywhere = { roles: [{ role: "reviewer", jurisdiction: "000000" }] };
    expect(codeOf(refuseApproval(draft, groundOf(), would("an", everywhere)))).toBe("own-work");
    expect(codeOf(refuseApproval(draft, groundOf(), would("bo", everywhere)))).toBe("own-work");
    expect(refuseApproval(draft, groundOf(), would("chen"))).toBeUndefined();
  });

  it("is given to what is in review only, and as long as one is due", () => {
    expect(codeOf(refuseApproval(new Acts().create("an").draft, groundOf(), would("chen")))).toBe(
      "not-in-review",
    );
    const { draft } = inReview().approve("chen");
    expect(codeOf(refuseApproval(draft, groundOf(), would("deng")))).toBe("approved-fully");
  });

  it("signs the hash that is there now", () => {
    const verdict = refuseApproval(inReview().draft, groundOf(), would("chen", { signed: "0".repeat(64) }));
    expect(codeOf(verdict)).toBe("signed-differs");
    expect(verdict?.params).toEqual({ signed: shown });
  });

  it("is asked of somebody who can fill what is still open", () => {
    const ground = groundOf({ requirements: [[{}, { jurisdiction: "370000" }]] });
    const { draft } = inReview().approve("chen");
    const verdict = refuseApproval(draft, ground, would("deng"));
    expect(codeOf(verdict)).toBe("approval-not-due");
    expect(verdict?.params).toEqual({
      count: 1,
      dueZh: "统筹区 370000 的审核员",
      dueEn: "a reviewer for 370000",
    });
    const roles = [{ role: "reviewer", jurisdiction: "370000" }];
    expect(refuseApproval(draft, ground, would("deng", { roles }))).toBeUndefined();
  });

  it("of provisional values says that it knows of them", () => {
    const provisional = [{ pointer: "/issued", note: { zh: "待定" } }];
    const { draft } = new Acts().create("an", { provisional }).submit("an");
    expect(codeOf(refuseApproval(draft, groundOf(), would("chen")))).toBe("provisional-unacknowledged");
    const told = would("chen", { acknowledgesProvisional: true });
    expect(refuseApproval(draft, groundOf(), told)).toBeUndefined();
  });

  it("of provisional values that are inherited says so too", () => {
    const { draft } = new Acts().create("an").submit("an");
    const ground = groundOf({ inheritsProvisional: true });
    expect(codeOf(refuseApproval(draft, ground, would("chen")))).toBe("provisional-unacknowledged");
    expect(refuseApproval(draft, ground, would("chen", { acknowledgesProvisional: true }))).toBeUndefined();
  });
});

describe("publication", () => {
  it("waits for every approval asked for, by the draft and by the version before it", () => {
    const ground = groundOf({ requirements: [[{}], [{}, {}]] });
    const acts = inReview();
    expect(codeOf(refusePublication(acts.draft, ground, "e"))).toBe("approvals-missing");
    acts.approve("chen");
    expect(codeOf(refusePublication(acts.draft, ground, "e"))).toBe("approvals-missing");
    acts.approve("deng");
    expect(refusePublication(acts.draft, ground, "e")).toBeUndefined();
  });

  it("is no author's, and may be an approver's", () => {
    const { draft } = inReview().approve("chen");
    expect(codeOf(refusePublication(draft, groundOf(), "bo"))).toBe("own-publication");
    expect(refusePublication(draft, groundOf(), "chen")).toBeUndefined();
  });

  it.each([
    ["content", "c2", "内容", "the content"],
    ["cases", "t2", "测试用例", "the test cases"],
    ["bases", { "500000.dip.scores@3": "b" }, "所继承的版本", "the versions it inherits from"],
    ["previous", "p2", "前一版本", "the version before it"],
    ["facts", "f2", "事实字典", "the fact dictionary"],
    ["semantics", 2, "计算语义", "the engine's semantics"],
  ])(
    "is refused when %s has changed since the approval, and says so",
    (part, value, changedZh, changedEn) => {
      const { draft } = inReview().approve("chen");
      const ground = groundOf({ signs: signsOf({ [part]: value }) });
      const verdict = refusePublication(draft, ground, "e");
      expect(codeOf(verdict)).toBe("approval-stale");
      expect(verdict?.params).toEqual({ changedZh, changedEn, by: "chen" });
      const again = inReview().approve("chen").approve("chen", ground.signs);
      expect(again.draft.approvals).toHaveLength(1);
      expect(refusePublication(again.draft, ground, "e")).toBeUndefined();
    },
  );
});
