import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../server/project-root.ts";
import { settings } from "../../server/settings.ts";

/** A file that a page of documentation quotes whole: `<!-- file: path -->` and then a fenced block. */
export interface Quotation {
  readonly path: string;
  readonly text: string;
}

export function readText(path: string): string {
  return readFileSync(join(projectRoot(), path), "utf8");
}

export function quotationsIn(page: string): Quotation[] {
  const blocks = page.matchAll(/<!-- file: (\S+) -->\n```\w*\n([\s\S]*?)\n```/g);
  return [...blocks].map(([, path = "", text = ""]) => ({ path, text }));
}

/** The table of settings as the pages show it, in one language. */
export function settingsTable(language: "zh" | "en"): string {
  const heading = language === "zh" ? "| 变量 | 缺省值 | 含义 |" : "| variable | default | meaning |";
  const rows = settings.map((setting) => {
    const shown = "shown" in setting ? setting.shown : setting.default;
    return `| \`${setting.name}\` | \`${shown}\` | ${setting[language]} |`;
  });
  return [heading, "|---|---|---|", ...rows].join("\n");
}
