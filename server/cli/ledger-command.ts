import type { Command } from "commander";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import {
  checkInclusion,
  type InclusionFault,
  inclusionFaults,
  readInclusion,
} from "../workflow/check-inclusion.ts";
import type { InclusionDocument } from "../workflow/inclusion-document.ts";
import { CommandFailure } from "./command-failure.ts";
import { readJsonFile } from "./read-json-file.ts";
import { readKeptDecision } from "./read-kept-decision.ts";
import { readKeyFile } from "./read-key-file.ts";
import type { Session } from "./session.ts";
import { signatureWords } from "./signature-words.ts";
import { print } from "./terminal.ts";

interface VerifyOptions {
  readonly key?: string;
  readonly json?: true;
}

export function addLedger(program: Command, session: Session): void {
  const ledger = program
    .command("ledger")
    .summary("裁定账本 · the ledger of decisions")
    .description("裁定账本 · the ledger of decisions");
  ledger
    .command("verify")
    .summary("核验裁定的存在证明 · check a proof that a decision is in the ledger")
    .description(
      "离线核验：裁定的散列值、叶到根的路径、日志条目，以及给出公钥时的签名。\n" +
        "Checks, without the service, the decision's hash, the way from its leaf to the root, the entry of the log, and\n" +
        "with a public key the signature.",
    )
    .argument("<proof>", "证明文件，取自 /v1/ledger/batches/{id}/proofs · the proof, as the service gives it")
    .argument("<decision>", "裁定文件 · the decision")
    .option("--key <file>", "签名公钥（PEM，或 /v1/audit/public-key 的答复）· the public key")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((proof: string, decision: string, options: VerifyOptions) =>
      verify(proof, decision, options, session),
    );
}

async function verify(
  proofFile: string,
  decisionFile: string,
  { key, json }: VerifyOptions,
  session: Session,
): Promise<void> {
  const publicKey = key === undefined ? undefined : readKeyFile(key, session);
  const decision = readKeptDecision(decisionFile, session);
  const checked = proofsIn(readJsonFile(proofFile, session), proofFile).map((proof) => ({
    proof,
    fault: checkInclusion(proof, decision, publicKey),
  }));
  // Of several proofs about one claim, one is of this decision; the others say so.
  const best =
    checked.find(({ fault }) => !fault) ??
    checked.find(({ fault }) => fault !== "other-decision") ??
    checked[0];
  if (best === undefined || best.fault) session.status = 1;
  const text = json
    ? JSON.stringify(asJson(best?.proof, best?.fault, publicKey), null, 2)
    : inWords(best?.proof, best?.fault, publicKey, session);
  await print(session.terminal.output, `${text}\n`);
}

function asJson(
  proof: InclusionDocument | undefined,
  fault: InclusionFault | undefined,
  publicKey: string | undefined,
): object {
  const { chain, seq, at } = proof?.entry ?? {};
  return {
    holds: !fault,
    fault,
    signature: publicKey === undefined ? "not-checked" : "checked",
    chain,
    seq,
    at,
  };
}

function inWords(
  proof: InclusionDocument | undefined,
  fault: InclusionFault | undefined,
  publicKey: string | undefined,
  { language }: Session,
): string {
  if (fault) return `✗ ${inclusionFaults[fault][language]}`;
  const { chain, seq, at } = proof?.entry ?? {};
  const said = {
    zh: `✓ 裁定已于 ${at} 记入日志链 ${chain} 第 ${seq} 条`,
    en: `✓ the decision is in entry ${seq} of chain ${chain}, known since ${at}`,
  };
  return said[language] + signatureWords(publicKey)[language];
}

/** A proof by itself, or an answer with several. */
function proofsIn(value: Json, path: string): readonly InclusionDocument[] {
  const values = isJsonObject(value) && isJsonList(value.proofs) ? value.proofs : [value];
  const proofs = values.map(readInclusion);
  const sound = proofs.filter((proof) => proof !== undefined);
  if (sound.length === proofs.length && sound.length > 0) return sound;
  throw new CommandFailure({
    zh: `${path} 不是存在证明，应为 /v1/ledger/batches/{id}/proofs 的答复或其中一项`,
    en: `${path} is no proof: expected an answer of /v1/ledger/batches/{id}/proofs, or one of its proofs`,
  });
}
