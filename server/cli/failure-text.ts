import type { Language } from "../domain/diagnostic.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { StoreError } from "../store/store-error.ts";
import { Refusal, type RefusalCode } from "../workflow/refusal.ts";
import { CommandFailure } from "./command-failure.ts";
import { findingMessage } from "./finding-line.ts";
import type { Words } from "./said.ts";
import type { Session } from "./session.ts";

/** What is said of an error that ends a command, and its exit status. */
export function failureText(
  error: unknown,
  session: Session,
): { readonly text: string; readonly status: number } {
  const { language } = session;
  if (error instanceof CommandFailure) return { text: error.words[language], status: error.status };
  if (error instanceof StoreError) return { text: error.words[language], status: 1 };
  if (error instanceof Refusal) return { text: refusalText(error, session), status: 1 };
  const words = error instanceof Error && "code" in error ? SYSTEM[String(error.code)] : undefined;
  if (words && error instanceof Error) return { text: `${words[language]}: ${error.message}`, status: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), status: 1 };
}

type Said = (subject: string) => string;

/** Those that a command can meet; accounts have no command. */
const REFUSALS: { readonly [C in RefusalCode]?: { readonly [L in Language]: Said } } = {
  "unknown-policy": {
    zh: (subject) => `没有支付方案 ${subject}`,
    en: (subject) => `there is no policy ${subject}`,
  },
  "unknown-rule-set": {
    zh: (subject) => `没有规则集 ${subject}`,
    en: (subject) => `there is no rule set ${subject}`,
  },
  "unknown-version": {
    zh: (subject) => `没有版本 ${subject}`,
    en: (subject) => `there is no version ${subject}`,
  },
  "no-version-in-force": {
    zh: (subject) => `当日没有施行中的版本：${subject}`,
    en: (subject) => `no version is in force on that date: ${subject}`,
  },
  incomparable: {
    zh: (subject) => `种类不同，无法比较：${subject}`,
    en: (subject) => `these differ in kind and cannot be compared: ${subject}`,
  },
  "invalid-content": {
    zh: (subject) => `内容有误${subject === "" ? "" : `：${subject}`}`,
    en: (subject) => `the content is at fault${subject === "" ? "" : `: ${subject}`}`,
  },
  "not-ready": { zh: () => "规则尚未装载", en: () => "the rules are not loaded" },
};

function refusalText({ code, subject, findings }: Refusal, session: Session): string {
  const { language } = session;
  const lines = findings.map((finding) => `\n  ${findingMessage(finding, language)}  [${finding.code}]`);
  return `${REFUSALS[code]?.[language](subject) ?? `${code} ${subject}`}${suggestion(code, subject, session)}${lines.join("")}`;
}

/** The name that was likely meant, or those that there are. */
function suggestion(code: RefusalCode, subject: string, { book, language }: Session): string {
  if (!code.startsWith("unknown-")) return "";
  const { versions } = book.library;
  const isPolicyAsked = code === "unknown-policy";
  const named = versions.filter(({ document }) => !isPolicyAsked || document.kind === "policy");
  const names = named.map(({ document }) =>
    code === "unknown-version" ? `${document.id}@${document.version}` : document.id,
  );
  return didYouMean(subject, names, language);
}

/** `；是否指……？`, or, of few candidates, which there are. */
export function didYouMean(name: string, candidates: readonly string[], language: Language): string {
  const near = nearestName(name, candidates);
  if (near !== undefined) return { zh: `；是否指 ${near}？`, en: `; did you mean ${near}?` }[language];
  const all = [...new Set(candidates)];
  if (all.length === 0 || all.length > MOST_LISTED) return "";
  return { zh: `；现有：${all.join("、")}`, en: `; there are ${all.join(", ")}` }[language];
}

const MOST_LISTED = 20;

const SYSTEM: Readonly<Record<string, Words>> = {
  ENOENT: { zh: "没有这个文件", en: "no such file" },
  EACCES: { zh: "没有读取权限", en: "not allowed to read" },
  EISDIR: { zh: "应为文件，实为目录", en: "a folder where a file is expected" },
  Z_DATA_ERROR: { zh: "不是合格的 gzip 文件", en: "not a sound gzip file" },
  Z_BUF_ERROR: { zh: "gzip 文件不完整", en: "the gzip file is cut short" },
};
