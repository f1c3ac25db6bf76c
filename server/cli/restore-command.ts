import type { Command } from "commander";
import type { Language } from "../domain/diagnostic.ts";
import type { Manifest } from "../log/back-up.ts";
import { restore } from "../log/restore.ts";
import type { StoreSession } from "./store-session.ts";

export function addRestore(program: Command, session: StoreSession): void {
  program
    .command("restore")
    .summary("以备份恢复日志 · restore a back-up")
    .description(
      "将备份恢复到空的数据目录或数据库；先通读备份，核对清单与每条日志链，无误后才写入。\n" +
        "中断后用同一文件再次执行即可；在此之前服务不会启动。\n" +
        "Restores a back-up into an empty data folder or database. The file is read to its end and every chain is\n" +
        "verified before anything is written. After an interruption, run it with the same file again; until then\n" +
        "the service does not start.",
    )
    .argument("<file>", "备份文件 · the file")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((file: string, { json }: { json?: true }) => bringBack(file, json === true, session));
}

async function bringBack(named: string, isJson: boolean, session: StoreSession): Promise<void> {
  const file = session.pathOf(named);
  const store = await session.product.openForRestore();
  try {
    const manifest = await restore(store, file, session.product.folder);
    const text = isJson
      ? JSON.stringify({ file, ...manifest }, null, 2)
      : inWords(manifest, session.language);
    session.terminal.output.write(`${text}\n`);
  } finally {
    await store.close();
  }
}

/** A line for each chain, with the head to compare with one that was handed out. */
function inWords({ chains, collections, files }: Manifest, language: Language): string {
  const total = chains.reduce((sum, { entries }) => sum + entries, 0);
  const lines = chains.map(({ chain, entries, head }) =>
    language === "zh"
      ? `  ${chain}：${entries} 条，链头 ${head}`
      : `  ${chain}: ${entries} entries, head ${head}`,
  );
  const records = collections.map(({ collection, records }) =>
    language === "zh" ? `  ${collection}：${records} 条记录` : `  ${collection}: ${records} records`,
  );
  const said = {
    zh: `已恢复 ${total} 条日志，各链核验无误`,
    en: `${total} entries restored, every chain verified`,
  };
  const filed =
    language === "zh" ? `  清单集与结算批次的文件：${files} 个` : `  files of claim sets and runs: ${files}`;
  return [said[language], ...lines, ...records, ...(files > 0 ? [filed] : [])].join("\n");
}
