import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Command } from "commander";
import type { Severity } from "../domain/diagnostic.ts";
import { type RuleFile, type RuleFiles, readRulesFolder } from "../store/read-rules-folder.ts";
import { checkBeside, findingsOf } from "../workflow/check-beside.ts";
import type { FileFinding } from "../workflow/check-rules.ts";
import { findingJson } from "./finding-json.ts";
import { findingLine } from "./finding-line.ts";
import { namedPath } from "./named-file.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

export function addCheck(program: Command, session: Session): void {
  program
    .command("check")
    .summary("检查规则文件 · check rule documents")
    .description(
      "检查规则文件，并以两套求值程序运行其测试用例，列出全部问题及其位置；有错误时退出码为 1。\n" +
        "含各统筹区目录的目录单独检查；单个统筹区目录或文件置于规则目录（--rules）之中检查，\n" +
        "同标识同版本号的文件以所列为准，并报告由此在其他文件中引发的问题。\n" +
        "Lists every finding with its place, and runs the test cases in both evaluators; the exit status is 1 if one is\n" +
        "an error. A folder of jurisdictions is checked by itself; one jurisdiction's folder or a file is checked as if it\n" +
        "lay in the folder of rules, where it takes the place of the same version, and what it newly breaks there is told.",
    )
    .argument(
      "[paths...]",
      "规则目录、统筹区目录或文件，默认为规则目录 · folders or files; the folder of rules by default",
    )
    .option("--json", "以 JSON 输出 · as JSON")
    .action((paths: readonly string[], { json }: { json?: true }) => check(paths, json === true, session));
}

interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

async function check(paths: readonly string[], isJson: boolean, session: Session): Promise<void> {
  const { terminal, language } = session;
  const named = paths.length > 0 ? paths.map((path) => namedPath(path, session)) : [session.rulesFolder];
  const folders = named.filter(isFolderOfJurisdictions);
  const parts = named.filter((path) => !folders.includes(path));
  const { findings, files } = await checked(folders, parts, session);
  const sorted = findings.toSorted(byPlace);
  const count = (severity: Severity) =>
    sorted.filter(({ diagnostic }) => diagnostic.severity === severity).length;
  const counts = { files, errors: count("error"), warnings: count("warning"), infos: count("info") };
  const text = isJson
    ? `${JSON.stringify({ counts, findings: sorted.map(({ path, diagnostic }) => ({ path, ...findingJson(diagnostic) })) }, null, 2)}\n`
    : `${sorted.map((finding) => `${findingLine(finding, language)}\n`).join("")}${summary(counts)[language]}\n`;
  await print(terminal.output, text);
  session.status = counts.errors > 0 ? 1 : 0;
}

async function checked(folders: readonly string[], parts: readonly string[], session: Session) {
  const standards = session.product.openStandards();
  const from = session.terminal.folder;
  const alone = folders.map((folder) => filesOf(folder, from));
  const findings: FileFinding[] = [];
  for (const files of alone) findings.push(...(await findingsOf(files, standards)));
  const beside = joined(parts.map((part) => filesOf(part, from)));
  if (parts.length > 0)
    findings.push(...(await checkBeside(beside, filesOf(session.rulesFolder, from), standards)));
  const { ruleSets, institutions, cases } = joined([...alone, beside]);
  return { findings, files: ruleSets.length + institutions.length + cases.length };
}

/** The rule files of a path, called as they are reached from the folder `from`. */
function filesOf(path: string, from: string): RuleFiles {
  const { ruleSets, institutions, cases } = readRulesFolder(path);
  const isFile = statSync(path).isFile();
  const called = (file: RuleFile): RuleFile => ({
    ...file,
    path: relative(from, isFile ? path : join(path, file.path)),
  });
  // What lies in folders of a jurisdiction (samples, sources) are no rules.
  const isRule = (file: RuleFile) => isFile || isFolderOfJurisdictions(path) || !file.path.includes("/");
  return {
    ruleSets: ruleSets.filter(isRule).map(called),
    institutions: institutions.filter(isRule).map(called),
    cases: cases.map(called),
  };
}

/** Whether a path is a folder laid out as `rules/`: folders named by jurisdiction codes. */
function isFolderOfJurisdictions(path: string): boolean {
  return (
    statSync(path).isDirectory() &&
    readdirSync(path, { withFileTypes: true }).some(
      (entry) => entry.isDirectory() && /^\d{6}$/.test(entry.name),
    )
  );
}

function joined(all: readonly RuleFiles[]): RuleFiles {
  return {
    ruleSets: all.flatMap(({ ruleSets }) => ruleSets),
    institutions: all.flatMap(({ institutions }) => institutions),
    cases: all.flatMap(({ cases }) => cases),
  };
}

function byPlace(a: FileFinding, b: FileFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.diagnostic.range?.offset ?? 0) - (b.diagnostic.range?.offset ?? 0);
}

function summary({ files, errors, warnings, infos }: Counts) {
  return {
    zh: `共检查 ${files} 个文件：错误 ${errors}，警告 ${warnings}，提示 ${infos}`,
    en: `${files} files checked: ${errors} errors, ${warnings} warnings, ${infos} hints`,
  };
}
