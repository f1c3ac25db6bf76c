import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { isCivilDate } from "../domain/civil-date.ts";
import { BundleExport } from "../workflow/bundle-export.ts";
import { MainChain } from "../workflow/main-chain.ts";
import { CommandFailure } from "./command-failure.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

interface ExportOptions {
  readonly on?: string;
  readonly force?: true;
}

export function addBundle(program: Command, session: Session): void {
  const bundle = program
    .command("bundle")
    .summary("统筹区规则的导出与导入 · a jurisdiction's rules as a folder")
    .description("统筹区规则的导出与导入 · a jurisdiction's rules as a folder");
  bundle
    .command("export")
    .summary("导出为文件夹 · write the folder")
    .description(
      "将一个统筹区的规则集版本、测试用例和医疗机构写为规范 JSON 文件，便于以 git 管理；相同内容字节相同。\n" +
        "存放位置由 MONGODB_URI 或 YICE_DATA 指明。\n" +
        "Writes a jurisdiction's versions, test cases and institutions as files of canonical JSON: the same content, the same\n" +
        "bytes. MONGODB_URI or YICE_DATA names the store.",
    )
    .argument("<jurisdiction>", "统筹区代码 · code of the jurisdiction, 6 digits")
    .argument("<folder>", "写入的文件夹 · the folder to write into")
    .option("--on <date>", "仅限该日施行的版本 · only what is in force on that day, YYYY-MM-DD")
    .option("-f, --force", "更新已有的导出，并删去已不存在的文件 · bring an export that is there up to date")
    .action((jurisdiction: string, folder: string, options: ExportOptions) =>
      exportBundle(jurisdiction, folder, options, session),
    );
  bundle
    .command("pack")
    .summary("打包以供导入 · the body that an import takes")
    .description(
      "将文件夹打包为 POST /v1/drafts/bundle 的请求正文；导入只产生草稿，由登录的经办人提交。\n" +
        "Prints the body of POST /v1/drafts/bundle for a folder. An import makes drafts only, by somebody who is logged in.",
    )
    .argument("<folder>", "导出的文件夹 · a folder that was exported")
    .action((folder: string) => pack(folder, session));
}

async function exportBundle(
  jurisdiction: string,
  folder: string,
  { on, force }: ExportOptions,
  session: Session,
): Promise<void> {
  const { product, language, terminal } = session;
  if (!(await product.openJurisdictions()).has(jurisdiction))
    throw new CommandFailure({ zh: `没有统筹区 ${jurisdiction}`, en: `no jurisdiction ${jurisdiction}` });
  if (on !== undefined && !isCivilDate(on))
    throw new CommandFailure({ zh: `${on} 不是日期`, en: `${on} is no date` });
  const target = session.pathOf(folder);
  const own = join(target, jurisdiction);
  if (!force && existsSync(own))
    throw new CommandFailure({ zh: `${own} 已存在`, en: `${own} is there already` });
  const store = await product.openStore();
  try {
    const main = new MainChain(store, () => new Date().toISOString());
    const { schemas } = product.openStandards();
    const { files } = await new BundleExport(main, schemas).of(jurisdiction, { asOf: on });
    for (const path of filesOf(target, [jurisdiction])) rmSync(join(target, path));
    for (const { path, text } of files) {
      const file = join(target, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const said = { zh: `已导出 ${files.length} 个文件：${own}`, en: `${files.length} files written: ${own}` };
    await print(terminal.output, `${said[language]}\n`);
  } finally {
    await store.close();
  }
}

async function pack(folder: string, session: Session): Promise<void> {
  const source = session.pathOf(folder);
  if (!existsSync(source)) throw new CommandFailure({ zh: `没有 ${source}`, en: `there is no ${source}` });
  const places = readdirSync(source).filter((name) => /^\d{6}$/.test(name));
  const files = filesOf(source, places).map((path) => ({
    path,
    text: readFileSync(join(source, path), "utf8"),
  }));
  await print(session.terminal.output, `${JSON.stringify({ files })}\n`);
}

/** Paths of the files that a bundle is made of, in the folders of these jurisdictions; others are left alone. */
function filesOf(root: string, jurisdictions: readonly string[]): readonly string[] {
  return jurisdictions
    .flatMap((jurisdiction) => [jurisdiction, `${jurisdiction}/cases`])
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
        .map(({ name }) => `${folder}/${name}`),
    )
    .sort();
}
