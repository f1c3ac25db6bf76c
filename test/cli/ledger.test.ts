import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signHeads } from "../../server/log/signed-heads.ts";
import { signingKey } from "../../server/log/signing-key.ts";
import { openCaller } from "../../server/workflow/caller.ts";
import { decisionOn, recordsInMemory, testKey } from "../workflow/ledger-ground.ts";
import { temporaryFiles, yice } from "./run-cli.ts";

const file = temporaryFiles();
const { audit, ledger, store } = await recordsInMemory();
const batch = ledger.begin({ actor: "key:1", source: "list" });
for (const points of ["1.00", "2.00"]) batch.add(decisionOn("C1", points));
batch.add(decisionOn("C2"));
await batch.close();
const proofs = (await ledger.reader.proofs(openCaller, batch.id, { claim: "C1" })).map((proof) =>
  audit.signed(proof),
);
const decision = { ...decisionOn("C1", "2.00"), steps: [{ step: "score" }] };

const answerFile = file("proofs.json", JSON.stringify({ batch: batch.id, proofs }));
const proofFile = file("proof.json", JSON.stringify(proofs[1]));
const decisionFile = file("decision.json", JSON.stringify(decision));
const keyFile = file("key.pem", testKey.publicKey);
const keyAnswer = file("key.json", JSON.stringify(audit.publicKey));
const otherKey = signingKey(
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
);
const otherKeyFile = file("other.pem", otherKey.publicKey);
const verify = (...more: string[]) => yice(["ledger", "verify", ...more]);

describe("yice ledger verify", () => {
  test("says where the decision is in the log, and that the signature was not looked at", async () => {
    const { status, out } = await verify(proofFile, decisionFile);
    expect(status).toBe(0);
    expect(out).toBe(
      "✓ 裁定已于 2026-03-02T01:00:00.001Z 记入日志链 ledger 第 2 条；签名未核验（请以 --key 给出公钥）\n",
    );
  });

  test.each([
    [proofFile, keyFile],
    [answerFile, keyAnswer],
  ])(
    "checks the signature by the public key, of a proof or of an answer with several",
    async (proof, key) => {
      const { status, out } = await verify(proof, decisionFile, "--key", key, "--lang", "en");
      expect([status, out]).toEqual([
        0,
        "✓ the decision is in entry 2 of chain ledger, known since 2026-03-02T01:00:00.001Z, and the signature is good\n",
      ]);
    },
  );

  test("takes the decision inside its answer, and tells as JSON", async () => {
    const answer = file("answer.json", JSON.stringify({ decision }));
    const { status, out } = await verify(answerFile, answer, "--key", keyFile, "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      holds: true,
      signature: "checked",
      chain: "ledger",
      seq: 2,
      at: "2026-03-02T01:00:00.001Z",
    });
  });

  test("another decision, key, path or entry is named", async () => {
    const other = file("other.json", JSON.stringify({ ...decision, points: "2.01" }));
    const [, proof] = proofs;
    if (!proof) throw new Error("two proofs");
    const path = file("path.json", JSON.stringify({ ...proof, path: proof.path.slice(1) }));
    const entry = file("entry.json", JSON.stringify({ ...proof, entry: { ...proof.entry, actor: "li" } }));
    const cases = [
      [await verify(proofFile, other), "证明针对的是另一份裁定"],
      [await verify(answerFile, other), "证明针对的是另一份裁定"],
      [await verify(path, decisionFile), "由叶散列值和路径算不出所记的根"],
      [await verify(entry, decisionFile), "日志条目被改动"],
      [await verify(proofFile, decisionFile, "--key", otherKeyFile), "签名不是由所给公钥作出"],
    ] as const;
    for (const [{ status, out }, words] of cases) {
      expect(status).toBe(1);
      expect(out).toContain(`✗ ${words}`);
    }
  });

  test("what is no proof, decision or key is said to be none", async () => {
    const list = file("list.json", "[]");
    const text = file("text.json", "{");
    for (const [proof, decided, key, words] of [
      [list, decisionFile, keyFile, "不是存在证明"],
      [file("none.json", '{"proofs": []}'), decisionFile, keyFile, "不是存在证明"],
      [proofFile, list, keyFile, "不是裁定"],
      [text, decisionFile, keyFile, "不是合格的 JSON"],
      [proofFile, decisionFile, decisionFile, "不是 Ed25519 公钥"],
    ] as const) {
      const { status, messages } = await verify(proof, decided, "--key", key);
      expect(status).toBe(1);
      expect(messages).toContain(words);
    }
  });
});

describe("yice audit verify --head <file>", () => {
  const audited = (...more: string[]) =>
    // The command closes what it opened; the store is used on.
    yice(["audit", "verify", ...more], "", {
      openStore: () => Promise.resolve(Object.assign(Object.create(store), heldOpen)),
    });
  const heldOpen = {
    close: () => Promise.resolve(),
    chains: store.chains.bind(store),
    read: store.read.bind(store),
    head: store.head.bind(store),
  };

  test("takes signed heads and checks their signature", async () => {
    const heads = file("heads.json", JSON.stringify(await audit.heads()));
    expect((await audited("--head", heads)).status).toBe(0);
    expect((await audited("--head", heads, "--key", keyFile)).status).toBe(0);
    const forged = await audited("--head", heads, "--key", otherKeyFile);
    expect([forged.status, forged.messages]).toEqual([1, expect.stringContaining("签名不是由所给公钥作出")]);
  });

  test("names what the log does not bear out, in the head of a proof too", async () => {
    const lost = signHeads(
      [{ chain: "ledger", seq: 9, hash: "0".repeat(64) }],
      "2026-03-02T01:00:00.000Z",
      testKey,
    );
    const { status, out } = await audited(
      "--head",
      file("lost.json", JSON.stringify(lost)),
      "--key",
      keyFile,
    );
    expect(status).toBe(1);
    expect(out).toContain(`第 9 条不是曾经给出的 ${"0".repeat(64)}`);
    const inProof = file("head.json", JSON.stringify(proofs[0]?.head));
    expect((await audited("--head", inProof, "--key", keyFile)).status).toBe(0);
  });

  test("a file that holds no heads is wrong usage", async () => {
    expect((await audited("--head", decisionFile)).status).toBe(2);
  });
});
