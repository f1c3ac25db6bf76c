import { describe, expect, test } from "vitest";
import { post, shippedService } from "../acceptance/shipped-service.ts";
import { quotationsIn, readText, settingsTable } from "./quoted.ts";

const PAGES = { "README.md": "en", "README.zh-CN.md": "zh" } as const;

describe.each(Object.entries(PAGES))("%s", (path, language) => {
  const page = readText(path);

  test("quotes its rule, claim, answer and client as the files stand", () => {
    const quotations = quotationsIn(page);
    expect(quotations.map((quotation) => quotation.path)).toEqual([
      "rules/410400/dip.case-adjustment.2025-01-01.1.json",
      "test/readme/claim.json",
      "test/readme/answer.json",
      "test/readme/settlement-client.ts",
    ]);
    for (const quotation of quotations)
      expect(quotation.text, quotation.path).toBe(readText(quotation.path).trimEnd());
  });

  test("lists every setting with its default", () => {
    expect(page).toContain(settingsTable(language));
  });

  test("links only to files that are there", () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = ""]) => target);
    for (const target of links) expect(() => readText(target), target).not.toThrow();
  });
});

test("the service answers the example's claim as the README says", async () => {
  const app = await shippedService();
  const claim = JSON.parse(readText("test/readme/claim.json"));
  const answer = await post(app, "/v1/evaluations?explain=none", { claim });
  expect(answer).toEqual({ decision: JSON.parse(readText("test/readme/answer.json")) });
  await app.close();
});
