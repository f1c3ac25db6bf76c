import { readFileSync } from "node:fs";
import type { ClaimMapping } from "../../schemas/types.ts";
import { readClaimMapping } from "../claims/read-claim-mapping.ts";
import { parseDocument } from "../documents/parse.ts";
import { CommandFailure } from "./command-failure.ts";
import { findingLine } from "./finding-line.ts";
import { namedFile } from "./named-file.ts";
import type { Session } from "./session.ts";

/** The mapping file that a command names, if any. Throws `CommandFailure` with its findings when it is no mapping. */
export function readMapping(path: string | undefined, session: Session): ClaimMapping | undefined {
  if (path === undefined) return undefined;
  const { value, findings, rangeOf } = parseDocument(readFileSync(namedFile(path, session), "utf8"));
  const reading =
    value === undefined || findings.length > 0 ? undefined : readClaimMapping(value, session.book.schemas);
  if (reading?.mapping) return reading.mapping;
  const found = [
    ...findings,
    ...(reading?.findings ?? []).map((each) => ({ ...each, range: rangeOf(each.pointer, each.span) })),
  ];
  const lines = (language: "zh" | "en") =>
    found.map((diagnostic) => `\n  ${findingLine({ path, diagnostic }, language)}`).join("");
  throw new CommandFailure({
    zh: `${path} 不是合格的对应文件：${lines("zh")}`,
    en: `${path} is no mapping:${lines("en")}`,
  });
}
