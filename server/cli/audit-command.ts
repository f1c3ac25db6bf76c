import type { Command } from "commander";
import type { Language } from "../domain/diagnostic.ts";
import { breakInWords } from "../log/break-in-words.ts";
import { headText, type VerifiedChain, verifyLog } from "../log/verify-log.ts";
import { readHeads } from "./read-heads.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

interface VerifyOptions {
  readonly head?: readonly string[];
  readonly key?: string;
  readonly json?: true;
}

export function addAudit(program: Command, session: Session): void {
  const audit = program
    .command("audit")
    .summary("审计日志 · the audit log")
    .description("审计日志 · the audit log");
  audit
    .command("verify")
    .summary("核验日志链 · verify the chains")
    .description(
      "从头核验每条日志链；任何改动都会使其中断，末尾被截去则须以曾经给出的链首核对。\n" +
        "Verifies every chain from its first entry. A change breaks it; a cut-off end shows against a head handed out before.",
    )
    .option(
      "--head <head>",
      "曾经给出的链首（<链>:<序号>:<散列值>）或其签名文件，可多次 · a head handed out before, or a file of signed heads; repeatable",
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option("--key <file>", "核对签名的公钥 · the public key that files of heads must be signed by")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((options: VerifyOptions) => verify(options, session));
}

async function verify({ head = [], key, json }: VerifyOptions, session: Session): Promise<void> {
  const handedOut = readHeads(head, key, session);
  const store = await session.product.openStore();
  try {
    const chains = await verifyLog(store, handedOut);
    if (chains.some(({ broken, missing }) => broken || missing.length > 0)) session.status = 1;
    const text = json
      ? JSON.stringify({ chains }, null, 2)
      : chains.map((chain) => inWords(chain, session.language)).join("\n");
    await print(session.terminal.output, `${text || NOTHING[session.language]}\n`);
  } finally {
    await store.close();
  }
}

const NOTHING = { zh: "日志为空", en: "the log is empty" };

/** A line for a chain, and one for each thing that is wrong with it. */
function inWords({ chain, entries, head, broken, missing }: VerifiedChain, language: Language): string {
  const state = {
    zh: `${broken || missing.length > 0 ? "✗" : "✓"} ${chain}：${entries} 条，链首 ${headText({ chain, seq: entries, hash: head ?? "—" })}`,
    en: `${broken || missing.length > 0 ? "✗" : "✓"} ${chain}: ${entries} entries, head ${headText({ chain, seq: entries, hash: head ?? "—" })}`,
  };
  const lost = missing.map(({ seq, hash }) => ({
    zh: `  第 ${seq} 条不是曾经给出的 ${hash}：此后的内容被改写或截去`,
    en: `  entry ${seq} is not the ${hash} that was handed out: what follows was rewritten or cut off`,
  }));
  const lines = [state, ...(broken ? [breakInWords(broken)] : []), ...lost];
  return lines.map((line) => line[language]).join("\n");
}
