import { readFileSync } from "node:fs";
import { parseDocument } from "../documents/parse.ts";
import type { Json } from "../domain/json.ts";
import { CommandFailure } from "./command-failure.ts";
import { findingLine } from "./finding-line.ts";
import { namedFile } from "./named-file.ts";
import type { Session } from "./session.ts";

/**
 * The JSON of a file that a command names. Strict, as two readers could otherwise make two things of one text. Throws
 * `CommandFailure` where it is none.
 */
export function readJsonFile(path: string, session: Session): Json {
  const { value, findings } = parseDocument(readFileSync(namedFile(path, session), "utf8"));
  if (value !== undefined && findings.length === 0) return value;
  const lines = (language: "zh" | "en") =>
    findings.map((diagnostic) => `\n  ${findingLine({ path, diagnostic }, language)}`).join("");
  throw new CommandFailure({
    zh: `${path} 不是合格的 JSON：${lines("zh")}`,
    en: `${path} is not sound JSON:${lines("en")}`,
  });
}
