import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openStandards } from "../../server/open-rule-book.ts";
import { checkRules, type RuleText } from "../../server/workflow/check-rules.ts";
import { amounts, policy } from "../engine/small-policy.ts";
import {
  fact,
  ruleTexts,
  type SmallDocument,
  smallRules,
  withHeader,
  YUAN,
} from "../small-rules/small-rules.ts";

const standards = openStandards(fileURLToPath(new URL("../../schemas/", import.meta.url)));
const A = amounts({ a: "medfee_sumamt * 2" }, { id: "370300.test.a", facts: [fact("a", YUAN)] });
const B = amounts({ b: "a * 2" }, { id: "370300.test.b", facts: [fact("b", YUAN)] });

function check(ruleSets: readonly RuleText[], institutions: readonly RuleText[] = []) {
  const { library, institutions: register, findings } = checkRules({ ruleSets, institutions }, standards);
  const told = findings.map(({ path, diagnostic: { code, pointer } }) => `${path} ${code} ${pointer}`);
  return { library, register, findings, told };
}

describe("a folder of rules", () => {
  test("is checked as a whole: a rule set sees the facts that its neighbours declare", () => {
    expect(check(ruleTexts([A, B])).told).toEqual([]);
    expect(check(ruleTexts([B])).told).toEqual(["0.json formula.unknown-fact /body/amounts/0/formula/text"]);
  });

  test("gives every finding its file, line and column", () => {
    const [good, bad] = ruleTexts([A, B]);
    const text = JSON.stringify(withHeader(B), undefined, 2).replace("a * 2", "aa * 2");
    const { findings } = check([good ?? { path: "", text: "" }, { path: bad?.path ?? "", text }]);
    expect(findings.map(({ path }) => path)).toEqual(["1.json"]);
    const range = findings[0]?.diagnostic.range;
    expect(text.slice(range?.offset, (range?.offset ?? 0) + (range?.length ?? 0))).toBe("aa");
    const line = text.split("\n")[(range?.line ?? 0) - 1] ?? "";
    expect(line.slice((range?.column ?? 0) - 1)).toMatch(/^aa \* 2"/);
  });

  test("keeps the sound files of a folder in which another is broken", () => {
    const { library, told } = check([...ruleTexts([A]), { path: "broken.json", text: '{"format": 1,' }]);
    expect(library.ids).toEqual(["370300.test.a"]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((each) => each.startsWith("broken.json json."))).toBe(true);
  });

  test("takes nothing for a version that does not fit its schema", () => {
    const { title: _, ...headless } = withHeader(A);
    const { library, told } = check([{ path: "headless.json", text: JSON.stringify(headless) }]);
    expect(library.versions).toEqual([]);
    expect(told).toEqual(["headless.json schema.required "]);
  });

  test("reports versions side by side on the newer file, whatever the order of files", () => {
    const newer: SmallDocument = { ...A, version: 2, effective: { from: "2024-01-01" } };
    expect(check(ruleTexts([A, newer])).told).toEqual(["1.json library.overlap /effective"]);
    expect(check(ruleTexts([newer, A])).told).toEqual(["0.json library.overlap /effective"]);
    expect(check(ruleTexts([A, { ...newer, supersedes: [1] }])).told).toEqual([]);
  });

  test("has the same hashes however its files are laid out", () => {
    const hashes = (texts: readonly RuleText[]) => check(texts).library.versions.map(({ hash }) => hash);
    const spaced = ruleTexts([A]).map(({ path }) => ({
      path,
      text: JSON.stringify(withHeader(A), undefined, 4),
    }));
    expect(hashes(spaced)).toEqual(hashes(ruleTexts([A])));
    expect(hashes(ruleTexts([{ ...A, title: { zh: "改" } }]))).not.toEqual(hashes(ruleTexts([A])));
  });
});

describe("institution registers of a folder", () => {
  const hospital = (code: string) => ({
    code,
    name: code,
    jurisdiction: "370300",
    attributes: [{ from: "2023-01-01", institution_level: "2" }],
  });
  const file = (path: string, institutions: readonly object[]) => ({
    path,
    text: JSON.stringify(institutions),
  });

  test("are read together", () => {
    const { register, told } = check(
      [],
      [file("a.json", [hospital("H1")]), file("b.json", [hospital("H2")])],
    );
    expect(told).toEqual([]);
    expect([...register.keys()].sort()).toEqual(["H1", "H2"]);
  });

  test("may not name an institution twice, in one file or in two", () => {
    const twice = check([], [file("a.json", [hospital("H1"), hospital("H1")])]);
    expect(twice.told).toEqual(["a.json claim.duplicate-institution /1/code"]);
    const apart = check(
      [],
      [file("a.json", [hospital("H1")]), file("b.json", [hospital("H2"), hospital("H1")])],
    );
    expect(apart.told).toEqual(["b.json claim.duplicate-institution /1/code"]);
  });

  test("with an error give no attributes", () => {
    const { register } = check([], [file("a.json", [hospital("H1"), hospital("H1")])]);
    expect(register.size).toBe(0);
  });
});

test("a policy and its rule sets make a book whose service names them", () => {
  const { service } = smallRules([
    policy({ phases: { claim: [{ name: "a", ruleSet: "370300.test.a" }] } }),
    A,
  ]);
  expect(service.policies()).toMatchObject([{ id: "370300.test.policy", version: 1, kind: "policy" }]);
  expect(service.ruleSets()).toMatchObject([{ id: "370300.test.a" }, { id: "370300.test.policy" }]);
  expect(service.ruleSet({ id: "370300.test.a", version: 1 })).toMatchObject({ body: A.body });
});
