import type { Command } from "commander";
import {
  checkRunInclusion,
  type RunInclusionDocument,
  type RunInclusionFault,
  readRunInclusion,
  runInclusionFaults,
} from "../workflow/run-inclusion.ts";
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

/** Checks, without the service, that a run decided a claim as a proof says. */
export function addRunVerify(command: Command, session: Session): void {
  command
    .command("verify")
    .summary("核验结算批次裁定的存在证明 · check a proof that a run decided a claim so")
    .description(
      "离线核验：裁定行、到根的路径、完成与封存的日志条目，以及给出公钥时的签名。\n" +
        "Checks, without the service, the line of the decision, the way to the root, the entries by which the run was\n" +
        "finished and closed, and with a public key the signature.",
    )
    .argument(
      "<proof>",
      "证明文件，取自 /v1/runs/{id}/claims/{claim}/proof · the proof, as the service gives it",
    )
    .argument(
      "[decision]",
      "另存的裁定文件，与证明核对 · the decision as it was kept, to be held against the proof",
    )
    .option("--key <file>", "签名公钥（PEM，或 /v1/audit/public-key 的答复）· the public key")
    .option("--json", "以 JSON 输出 · as JSON")
    .action(async (file: string, kept: string | undefined, { key, json }: VerifyOptions) => {
      const publicKey = key === undefined ? undefined : readKeyFile(key, session);
      const proof = readRunInclusion(readJsonFile(file, session));
      if (!proof) throw noProof(file);
      const decision = kept === undefined ? undefined : readKeptDecision(kept, session);
      const fault = checkRunInclusion(proof, decision, publicKey);
      if (fault) session.status = 1;
      const text = json
        ? JSON.stringify(asJson(proof, fault, publicKey), null, 2)
        : inWords(proof, fault, publicKey, session);
      await print(session.terminal.output, `${text}\n`);
    });
}

function asJson(
  { run, entry, closing }: RunInclusionDocument,
  fault: RunInclusionFault | undefined,
  publicKey: string | undefined,
): object {
  return {
    holds: !fault,
    fault,
    signature: publicKey === undefined ? "not-checked" : "checked",
    run,
    finishedAt: entry.at,
    closedAt: closing?.at,
    closedBy: closing?.actor,
  };
}

function inWords(
  { run, entry, closing }: RunInclusionDocument,
  fault: RunInclusionFault | undefined,
  publicKey: string | undefined,
  { language }: Session,
): string {
  if (fault) return `✗ ${runInclusionFaults[fault][language]}`;
  const said = {
    zh: `✓ 裁定属于结算批次 ${run}，该批次于 ${entry.at} 完成`,
    en: `✓ the decision is of run ${run}, which was finished at ${entry.at}`,
  };
  const closed = closing
    ? {
        zh: `，于 ${closing.at} 由 ${closing.actor} 封存`,
        en: ` and closed at ${closing.at} by ${closing.actor}`,
      }
    : { zh: "，尚未封存", en: " and is not closed" };
  return said[language] + closed[language] + signatureWords(publicKey)[language];
}

function noProof(path: string): CommandFailure {
  return new CommandFailure({
    zh: `${path} 不是结算批次裁定的存在证明，应为 /v1/runs/{id}/claims/{claim}/proof 的答复`,
    en: `${path} is no proof about a run: expected an answer of /v1/runs/{id}/claims/{claim}/proof`,
  });
}
