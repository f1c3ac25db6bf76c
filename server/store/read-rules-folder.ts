import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of a rules folder: its path from there with `/`, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** Rule set versions and institution registers as they lie on disk, unread. */
export interface RuleFiles {
  readonly ruleSets: readonly RuleFile[];
  readonly institutions: readonly RuleFile[];
}

const INSTITUTIONS = "institutions.json";

/**
 * The files of a rules folder: each jurisdiction's folder holds rule set versions (`*.json`) and, as
 * `institutions.json`, its register; folders inside it (samples, sources, documents) are not rules. A path to a single
 * file is that file. Throws when the path does not exist.
 */
export function readRulesFolder(path: string): RuleFiles {
  if (statSync(path).isFile())
    return { ruleSets: [{ path, text: readFileSync(path, "utf8") }], institutions: [] };
  const folders = [
    "",
    ...readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? `${entry.name}/` : [],
    ),
  ];
  const files = folders.sort().flatMap((folder) =>
    readdirSync(join(path, folder))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => ({ path: `${folder}${name}`, text: readFileSync(join(path, folder, name), "utf8") })),
  );
  const isRegister = (file: RuleFile) => file.path === INSTITUTIONS || file.path.endsWith(`/${INSTITUTIONS}`);
  return { ruleSets: files.filter((file) => !isRegister(file)), institutions: files.filter(isRegister) };
}
