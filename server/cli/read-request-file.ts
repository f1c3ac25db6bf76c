import { readFileSync } from "node:fs";
import { parseDocument } from "../documents/parse.ts";
import type { Language } from "../domain/diagnostic.ts";
import { isJsonObject, type JsonObject } from "../domain/json.ts";
import { CommandFailure } from "./command-failure.ts";
import { findingLine } from "./finding-line.ts";

/** The settlement request in a file; `path` is what the command calls it. Throws `CommandFailure` where it is none. */
export function readRequestFile(path: string, file: string): JsonObject {
  const { value, findings } = parseDocument(readFileSync(file, "utf8"));
  if (findings.length === 0 && isJsonObject(value)) return value;
  const lines = (language: Language) =>
    findings.map((diagnostic) => `\n  ${findingLine({ path, diagnostic }, language)}`).join("");
  throw new CommandFailure({
    zh: `${path} 不是合格的结算请求：${lines("zh")}`,
    en: `${path} is no settlement request:${lines("en")}`,
  });
}
