import { expect, test } from "vitest";
import { yice } from "./run-cli.ts";

test("yice trace lists mechanisms with their state, and clauses without a rule", async () => {
  const { status, out } = await yice(["trace"]);
  expect(status).toBe(0);
  expect(out).toMatch(/^370300 淄政办发〔2021〕11号 {2}已实现 \d+ \/ 22$/m);
  expect(out).toMatch(/^ZB-14 +已实现 +1 +\d+ +二\(三\)3 +机构系数/m);
  expect(out).toMatch(/已实现 \d+ \/ 79\n$/);
});

test("yice trace --json gives the matrix", async () => {
  const { out } = await yice(["trace", "--json"]);
  const { total, documents } = JSON.parse(out);
  expect([total, documents.length]).toEqual([79, 5]);
});

test("yice trace speaks English", async () => {
  const { out } = await yice(["--lang", "en", "trace"]);
  expect(out).toMatch(/^ZB-14 +working/m);
});
