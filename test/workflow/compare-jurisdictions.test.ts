import { expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { amounts } from "../engine/small-policy.ts";
import { smallApp, soundRules } from "../small-rules/small-rules.ts";

const of = (jurisdiction: string, subject: string, formula: string, header: JsonObject = {}) =>
  amounts({ payment: formula }, { id: `${jurisdiction}.test.${subject}`, jurisdiction, ...header });

const { service } = soundRules([
  of("370300", "alike", "medfee_sumamt * 2", { title: { zh: "甲" } }),
  of("410400", "alike", "medfee_sumamt * 2.0", { title: { zh: "乙" } }),
  of("370300", "other", "medfee_sumamt * 2.5"),
  of("410400", "other", "medfee_sumamt * 3"),
  of("370300", "only-here", "medfee_sumamt"),
  of("410400", "later", "medfee_sumamt", { effective: { from: "2024-01-01" } }),
]);

it("puts what two jurisdictions have in force side by side, and says in how much each differs", async () => {
  const app = await smallApp(service);
  const { subjects } = (await app.inject("/v1/compare?a=370300&b=410400&asOf=2023-06-30")).json();
  expect(
    subjects.map(({ subject, same, a, b }: JsonObject) => [subject, same, Boolean(a), Boolean(b)]),
  ).toEqual([
    // 2 and 2.0 are written differently: the text of the formula is what was signed.
    ["test.alike", false, true, true],
    ["test.only-here", undefined, true, false],
    ["test.other", false, true, true],
  ]);
  expect(subjects[2].changes).toEqual({ changed: 1 });
  const later = (await app.inject("/v1/compare?a=370300&b=410400&asOf=2024-06-30")).json();
  expect(later.subjects.map(({ subject }: JsonObject) => subject)).toContain("test.later");
  const code = async (query: string) => (await app.inject(`/v1/compare?${query}`)).json().code;
  expect(await code("a=370300&b=410400")).toBe("no-date");
  expect(await code("a=370300&b=410400.test.other@1&asOf=2024-06-30")).toBe("incomparable");
  const dated = await app.inject("/v1/compare?a=370300.test.other@2023-06-30&b=410400.test.other@1");
  expect(dated.json()).toMatchObject({ a: { version: 1 }, same: false });
  await app.close();
});
