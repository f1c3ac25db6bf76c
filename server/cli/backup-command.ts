import { existsSync } from "node:fs";
import type { Command } from "commander";
import { writeBackUp } from "../log/back-up-file.ts";
import { StoreError } from "../store/store-error.ts";
import type { StoreSession } from "./store-session.ts";

interface BackupOptions {
  readonly force?: true;
  readonly json?: true;
}

export function addBackup(program: Command, session: StoreSession): void {
  program
    .command("backup")
    .summary("备份全部日志 · back up the whole log")
    .description(
      "将全部日志链、未删除的结算清单、清单集与结算批次备份为一个文件（gzip 压缩的 NDJSON，附清单与散列值）；服务运行中也可备份，未完成的批次恢复后从头再算。\n" +
        "会话等短期记录不在其中。存放位置由 MONGODB_URI 或 YICE_DATA 指明。\n" +
        "Writes every chain, the claims not erased, claim sets and runs into one file of gzipped NDJSON with a manifest,\n" +
        "also while the service runs. A run that is not finished begins anew where it is restored.\n" +
        "Sessions and the like are not part of it. MONGODB_URI or YICE_DATA names the store.",
    )
    .argument("[file]", "备份文件，默认按当前时间命名 · the file; named by the time by default")
    .option("-f, --force", "覆盖已有的文件 · replace a file that is there")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((file: string | undefined, options: BackupOptions) => backup(file, options, session));
}

async function backup(
  named: string | undefined,
  options: BackupOptions,
  session: StoreSession,
): Promise<void> {
  const { product, language, terminal } = session;
  const file = session.pathOf(named ?? `yice-${stamp(new Date())}.ndjson.gz`);
  if (!options.force && existsSync(file)) throw new StoreError("file-exists", { file });
  const store = await product.openStore();
  try {
    const entries = await writeBackUp(store, file, product.folder);
    const said = { zh: `已备份 ${entries} 条日志：${file}`, en: `${entries} entries backed up: ${file}` };
    terminal.output.write(`${options.json ? JSON.stringify({ file, entries }, null, 2) : said[language]}\n`);
  } finally {
    await store.close();
  }
}

/** As in a file name, UTC: `20260105T010203Z`. */
function stamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, "");
}
