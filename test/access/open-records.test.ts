import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { openRecords } from "../../server/open-records.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import { openCaller } from "../../server/workflow/caller.ts";
import { decisionOn } from "../workflow/ledger-ground.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-records-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keyFile = join(folder, "keys", "signing-key.pem");
const configOf = (ledger: string) =>
  readConfig({
    YICE_LEDGER: ledger,
    YICE_SIGNING_KEY: keyFile,
    YICE_PERSON_KEY: join(folder, "keys", "person.key"),
  });

describe("the setting YICE_LEDGER", () => {
  it("is hashes where nothing is said, and the key lies outside the data folder", () => {
    const { YICE_LEDGER, YICE_SIGNING_KEY, YICE_DATA } = readConfig({});
    expect(YICE_LEDGER).toBe("hashes");
    expect(YICE_SIGNING_KEY.startsWith(YICE_DATA)).toBe(false);
    expect(() => readConfig({ YICE_LEDGER: "some" })).toThrow("none | hashes | full");
  });

  it("none records nothing; the log can be audited all the same", async () => {
    const { audit, ledger } = await openRecords(configOf("none"), await openInMemory());
    expect(ledger).toBeUndefined();
    expect(audit.publicKey.publicKey).toContain("BEGIN PUBLIC KEY");
    expect(existsSync(keyFile)).toBe(true);
  });

  it.each([
    ["hashes", 0],
    ["full", 1],
  ])("%s finds claims again after a restart, and keeps %i decisions whole", async (ledger, kept) => {
    const store = await openInMemory();
    const opened = await openRecords(configOf(ledger), store);
    const batch = opened.ledger?.begin({ actor: "li", source: "evaluation" });
    batch?.add(decisionOn("C1"));
    await batch?.close();
    const restarted = await openRecords(configOf(ledger), store);
    const proofs = await restarted.ledger?.reader.proofs(openCaller, batch?.id ?? "", { claim: "C1" });
    expect(proofs).toHaveLength(1);
    const records = await store.records("decisions", "", 10);
    expect(records.map(({ value }) => value)).toEqual(kept === 0 ? [] : [decisionOn("C1")]);
    expect(proofs?.[0]?.decision).toEqual(kept === 0 ? undefined : decisionOn("C1"));
  });
});
