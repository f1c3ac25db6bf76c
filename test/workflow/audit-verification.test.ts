import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openStore } from "../../server/store/open-store.ts";
import { AuditVerification, type VerificationProgress } from "../../server/workflow/audit-verification.ts";

it("tells how far it has come while it reads, lets others go on meanwhile, and nothing once it is done", async () => {
  const folder = mkdtempSync(join(tmpdir(), "yice-progress-"));
  const store = await openStore({ mongodbUri: "", folder });
  const writer = new LogWriter(store);
  for (let at = 0; at < 600; at++) {
    const deed = {
      chain: "main",
      subject: `test:${at}`,
      actor: "admin",
      action: "test.written",
      body: { at },
    };
    await writer.commit({ ...deed, expectedRevision: 0, now: "2026-01-05T01:00:00.000Z" });
  }
  const verification = new AuditVerification(store);
  expect(verification.progress).toBeUndefined();
  const seen: VerificationProgress[] = [];
  let isDone = false;
  const verified = verification.verify([]).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise<void>((done) => setImmediate(done));
    if (verification.progress) seen.push(verification.progress);
  }
  expect(await verified).toMatchObject([{ chain: "main", entries: 600 }]);
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen.map(({ of }) => of))).toEqual(new Set([600]));
  expect(seen.map(({ entries }) => entries)).toEqual(
    [...seen.map(({ entries }) => entries)].sort((a, b) => a - b),
  );
  expect(verification.progress).toBeUndefined();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
