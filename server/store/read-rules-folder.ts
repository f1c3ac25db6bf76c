import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of a rules folder: its path from there with `/`, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** Rule set versions, institution registers and test cases as they lie on disk, unread. */
export interface RuleFiles {
  readonly ruleSets: readonly RuleFile[];
  readonly institutions: readonly RuleFile[];
  /** Test cases of versions. */
  readonly cases: readonly RuleFile[];
}

const INSTITUTIONS = "institutions.json";
const CASES = "cases";
/** Holds what rules cite, beside the folders of jurisdictions. */
const DOCUMENTS = "documents/";

/**
 * The files of a rules folder: each jurisdiction's folder holds rule set versions (`*.json`), as `institutions.json` its
 * register, and in `cases/` the test cases of versions; other folders inside it (samples, sources) are not
 * rules, nor is the folder `documents` beside them. A path to a single file is that file. Throws when the path does not exist.
 */
export function readRulesFolder(path: string): RuleFiles {
  if (statSync(path).isFile()) return sortedOut([{ path, text: readFileSync(path, "utf8") }]);
  const folders = ["", ...foldersIn(path).filter((folder) => folder !== DOCUMENTS)];
  const inside = folders.flatMap((folder) =>
    folder !== "" && foldersIn(join(path, folder)).includes(`${CASES}/`) ? [`${folder}${CASES}/`] : [],
  );
  const files = [...folders, ...inside].sort().flatMap((folder) =>
    readdirSync(join(path, folder))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => ({ path: `${folder}${name}`, text: readFileSync(join(path, folder, name), "utf8") })),
  );
  return sortedOut(files);
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? `${entry.name}/` : [],
  );
}

function sortedOut(files: readonly RuleFile[]): RuleFiles {
  const isRegister = ({ path }: RuleFile) => path.split(/[/\\]/).at(-1) === INSTITUTIONS;
  const isCases = ({ path }: RuleFile) => path.split(/[/\\]/).at(-2) === CASES;
  return {
    ruleSets: files.filter((file) => !isRegister(file) && !isCases(file)),
    institutions: files.filter(isRegister),
    cases: files.filter(isCases),
  };
}
