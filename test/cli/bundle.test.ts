import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import { CHONGQING, KAIZHOU } from "../inheritance/areas.ts";
import { chongqing, importAll, shared } from "../inheritance/life-app.ts";
import { yice } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

const documents = chongqing(shared({ "A01.0": "10", "B02.1": "20.50" }));
const openStore = async () => {
  const store = await openInMemory();
  await importAll(store, documents, "2026-03-02T01:00:00.000Z");
  return store;
};
const call = (...argv: readonly string[]) => yice(["bundle", ...argv], "", { openStore });
const target = join(folder, "rules");

describe("yice bundle", () => {
  test("export writes a jurisdiction's folder from the store, and does not write over one", async () => {
    const { status, out } = await call("export", CHONGQING, target);
    expect([status, out]).toEqual([0, `已导出 3 个文件：${join(target, CHONGQING)}\n`]);
    expect(readdirSync(join(target, CHONGQING))).toEqual([
      "dip.pay.2023-01-01.1.json",
      "dip.policy.2023-01-01.1.json",
      "dip.scores.2023-01-01.1.json",
    ]);
    expect(readFileSync(join(target, CHONGQING, "dip.scores.2023-01-01.1.json"), "utf8")).toContain(
      '"score": "20.5"',
    );
    expect((await call("export", CHONGQING, target)).status).toBe(1);
  });

  test("export --force brings the folder up to date and leaves other files alone", async () => {
    const [stale, notes] = ["dip.old.2020-01-01.1.json", "NOTES.md"].map((name) =>
      join(target, CHONGQING, name),
    );
    for (const file of [stale, notes]) writeFileSync(file ?? "", "x");
    expect((await call("export", CHONGQING, target, "--force")).status).toBe(0);
    expect([stale, notes].map((file) => existsSync(file ?? ""))).toEqual([false, true]);
  });

  test("pack prints the body of an import", async () => {
    expect((await call("export", KAIZHOU, target)).status).toBe(0);
    const { files } = JSON.parse((await call("pack", target)).out);
    expect(files.map(({ path }: { path: string }) => path)).toEqual([
      "500000/dip.pay.2023-01-01.1.json",
      "500000/dip.policy.2023-01-01.1.json",
      "500000/dip.scores.2023-01-01.1.json",
      "500154/dip.policy.2023-01-01.1.json",
    ]);
    for (const { path, text } of files) expect(text).toBe(readFileSync(join(target, path), "utf8"));
  });

  test.each([
    ["export", "999999", target],
    ["export", "../../etc", target],
    ["export", CHONGQING, join(folder, "other"), "--on", "2023-02-30"],
    ["pack", join(folder, "nowhere")],
  ])("%s %s is refused and writes nothing", async (...argv) => {
    expect((await call(...argv)).status).toBe(1);
    expect(readdirSync(folder)).toEqual(["rules"]);
  });
});
