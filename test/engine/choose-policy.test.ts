import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { type SmallDocument, soundRules } from "../small-rules/small-rules.ts";
import { claim, policy } from "./small-policy.ts";

interface Decision {
  readonly policy?: { readonly id: string; readonly version: number };
  readonly outcome: string;
  readonly date?: string;
  readonly asOf?: string;
  readonly error?: {
    readonly code: string;
    readonly subject: string;
    readonly detail?: string;
    readonly message: { readonly zh: string; readonly en: string };
  };
}

interface Asked {
  readonly policy?: string;
  readonly asOf?: string;
}

function decide(documents: readonly SmallDocument[], setlinfo: JsonObject = {}, asked: Asked = {}): Decision {
  const evaluation = soundRules(documents).service.evaluate(claim(setlinfo), { ...asked, explain: "none" });
  if ("findings" in evaluation) throw new Error(JSON.stringify(evaluation.findings));
  // The decision's schema says so.
  return evaluation.decision as Decision;
}

const named = (subject: string, header: JsonObject = {}) =>
  policy({}, { id: `370300.${subject}`, ...header });

describe("the policy of a claim", () => {
  test("is the one policy of the insured's pooling area", () => {
    const { policy: chosen, outcome } = decide([
      named("dip"),
      policy({}, { id: "410400.dip", jurisdiction: "410400" }),
    ]);
    expect(chosen?.id).toBe("370300.dip");
    expect(outcome).toBe("paid");
  });

  test("is missing in an area that has none, and the answer names the area", () => {
    const { outcome, error } = decide([named("dip")], { insuplc: "410400" });
    expect(outcome).toBe("error");
    expect(error).toMatchObject({ code: "no-policy", subject: "410400" });
    expect(error?.message.zh).toContain("统筹区“410400”没有可直接适用的支付方案；");
    expect(error?.message.en).toContain("pooling area '410400' has no policy that applies by itself;");
  });

  test("is not guessed where the area has several, and the answer names them all", () => {
    const { error } = decide([named("drg"), named("dip")]);
    expect(error).toMatchObject({ code: "no-policy", subject: "370300", detail: "370300.dip, 370300.drg" });
    expect(error?.message.zh).toContain("没有可直接适用的支付方案（370300.dip, 370300.drg）；");
  });

  test("is the one that the request names, also another area's", () => {
    const documents = [named("drg"), named("dip"), policy({}, { id: "410400.dip", jurisdiction: "410400" })];
    expect(decide(documents, {}, { policy: "370300.drg" }).policy?.id).toBe("370300.drg");
    expect(decide(documents, {}, { policy: "410400.dip" }).policy?.id).toBe("410400.dip");
  });

  test("that is used only when named is no policy of its area", () => {
    const trial = policy({ onlyWhenNamed: true }, { id: "370300.trial" });
    expect(decide([trial]).error).toMatchObject({ code: "no-policy", subject: "370300" });
    expect(decide([trial]).error?.message.zh).toContain("没有可直接适用的支付方案；请核对参保地");
    expect(decide([trial, named("dip")]).policy?.id).toBe("370300.dip");
    expect(decide([trial, named("dip")], {}, { policy: "370300.trial" }).policy?.id).toBe("370300.trial");
  });

  test("whose version in force is used only when named does not fall back to an older one", () => {
    const documents = [
      named("dip", { effective: { from: "2022-01-01" } }),
      policy({ onlyWhenNamed: true }, { id: "370300.dip", version: 2, supersedes: [1] }),
    ];
    expect(decide(documents, { dscg_time: "2022-12-31" }).policy?.version).toBe(1);
    expect(decide(documents, { dscg_time: "2023-01-01" }).error?.code).toBe("no-policy");
    expect(decide(documents, {}, { policy: "370300.dip" }).policy?.version).toBe(2);
  });
});

describe("the policy version of a claim", () => {
  const inTwoParts = [
    named("dip", { effective: { from: "2023-01-01", until: "2024-01-01" } }),
    named("dip", { version: 2, effective: { from: "2024-01-01", until: "2025-01-01" } }),
  ];

  test.each([
    ["2023-01-01", 1],
    ["2023-12-31", 1],
    ["2024-01-01", 2],
    ["2024-12-31", 2],
  ])("discharged on %s is version %i: a period holds its first day and not its last", (date, version) => {
    expect(decide(inTwoParts, { dscg_time: date })).toMatchObject({ date, policy: { version } });
  });

  test.each(["2022-12-31", "2025-01-01"])("discharged on %s is none: outside every period", (date) => {
    const { outcome, error } = decide(inTwoParts, { dscg_time: date });
    expect(outcome).toBe("error");
    expect(error).toMatchObject({ code: "outside-every-period", subject: "370300.dip" });
  });

  test("is that of the what-if date where the request states one, and the decision says so", () => {
    const decision = decide(inTwoParts, { dscg_time: "2023-06-30" }, { asOf: "2024-02-01" });
    expect(decision).toMatchObject({ date: "2024-02-01", asOf: "2024-02-01", policy: { version: 2 } });
  });

  test("is the newest where a newer one supersedes an older one's period", () => {
    const documents = [
      named("dip"),
      named("dip", { version: 2, effective: { from: "2023-07-01" }, supersedes: [1] }),
    ];
    expect(decide(documents, { dscg_time: "2023-06-30" }).policy?.version).toBe(1);
    expect(decide(documents, { dscg_time: "2023-07-01" }).policy?.version).toBe(2);
  });

  test("cannot be told for a claim that has not the policy's date", () => {
    const documents = [policy({ claimDate: "setl_end_date" }, { id: "370300.dip" })];
    expect(decide(documents).error).toMatchObject({ code: "missing-fact", subject: "setl_end_date" });
  });
});
