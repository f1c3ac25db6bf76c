import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { CommandFailure } from "./command-failure.ts";
import { didYouMean } from "./failure-text.ts";
import type { Session } from "./session.ts";

/** The absolute path of a file that a command names. Throws `CommandFailure` where there is none, with a likely name. */
export function namedFile(path: string, session: Session): string {
  const full = namedPath(path, session);
  if (statSync(full).isFile()) return full;
  throw new CommandFailure({ zh: `${path} 是目录，应为文件`, en: `${path} is a folder; a file is expected` });
}

/** The absolute path of a file or folder that a command names. Throws as `namedFile` where there is neither. */
export function namedPath(path: string, session: Session): string {
  const full = session.pathOf(path);
  if (existsSync(full)) return full;
  const folder = dirname(full);
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  const said = { zh: `没有文件或目录 ${path}`, en: `there is no file or folder ${path}` };
  throw new CommandFailure({
    zh: said.zh + didYouMean(basename(full), beside, "zh"),
    en: said.en + didYouMean(basename(full), beside, "en"),
  });
}
