import { readFileSync } from "node:fs";
import { parseDocument } from "../documents/parse.ts";
import type { Diagnostic, Language } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { Refusal } from "../workflow/refusal.ts";
import { wholeRuleSet } from "../workflow/whole-rule-set.ts";
import { CommandFailure } from "./command-failure.ts";
import { findingLine } from "./finding-line.ts";
import { namedFile } from "./named-file.ts";
import type { Session } from "./session.ts";

/** A rule set version to compare. */
export interface NamedDocument {
  readonly name: string;
  readonly kind: string;
  readonly document: Json;
}

const REFERENCE = /^(\d{6}[\w.-]*)@(\d+)$/;

/**
 * The version that a text names as `id@version` of the rules in use, or as a file. Throws `Refusal` for one that does
 * not exist and `CommandFailure` for a file that is no rule set version.
 */
export function readVersion(text: string, session: Session): NamedDocument {
  const { library } = session.book;
  const [, id, number] = REFERENCE.exec(text) ?? [];
  if (id === undefined) return readFile(text, session);
  if (library.versionsOf(id).length === 0) throw new Refusal("unknown-rule-set", id);
  const version = library.find(id, Number(number));
  if (!version) throw new Refusal("unknown-version", text);
  // A document is the JSON value it was read from.
  return { name: text, kind: version.document.kind, document: version.document as unknown as Json };
}

function readFile(path: string, session: Session): NamedDocument {
  const { value, findings, rangeOf } = parseDocument(readFileSync(namedFile(path, session), "utf8"));
  const found: Diagnostic[] = [...findings];
  if (
    value !== undefined &&
    found.length === 0 &&
    session.book.schemas.check("rule-set.schema.json", value, found)
  ) {
    // The schema that states these members has just been checked.
    const { id, version, kind } = value as { id: string; version: number; kind: string };
    const name = `${path}（${id}@${version}）`;
    if (kind !== "override") return { name, kind, document: value };
    const whole = wholeRuleSet(value, session.book, found);
    // A document is the JSON value it was read from.
    if (whole) return { name, kind: whole.kind, document: whole as unknown as Json };
  }
  const placed = found.map((each) => ({
    path,
    diagnostic: each.range ? each : { ...each, range: rangeOf(each.pointer, each.span) },
  }));
  const lines = (language: Language) => placed.map((each) => `\n  ${findingLine(each, language)}`).join("");
  throw new CommandFailure({
    zh: `${path} 不是合格的规则文件：${lines("zh")}`,
    en: `${path} is no rule document:${lines("en")}`,
  });
}
