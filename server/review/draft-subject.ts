import { isJsonObject, type Json } from "../domain/json.ts";
import type { DraftContent } from "./draft.ts";

/** What a draft is a draft of. */
export interface DraftSubject {
  readonly type: "rule-set" | "institution";
  /** Rule set id, or the institution's code. */
  readonly id: string;
  readonly jurisdiction: string;
  /** In one or both languages, as far as the document gives it. */
  readonly title: Readonly<Record<string, string>>;
  /** The number that the document gives itself. */
  readonly version?: number;
}

const RULE_SET_ID = /^\d{6}(\.[a-z0-9]+(-[a-z0-9]+)*){1,4}$/;
const CODE = /^[A-Za-z0-9]{1,30}$/;

/** Read from a content that may be unfinished; `undefined` where it does not say what it is a draft of. */
export function subjectOf(content: DraftContent): DraftSubject | undefined {
  if (content.type === "withdrawal") return ruleSet(content.version.id, {}, content.version.version);
  const { document } = content;
  if (content.type === "rule-set") return ruleSet(document.id, document.title, document.version);
  const { code, jurisdiction, name } = document;
  if (typeof code !== "string" || !CODE.test(code) || typeof jurisdiction !== "string") return undefined;
  return {
    type: "institution",
    id: code,
    jurisdiction,
    title: typeof name === "string" ? { zh: name } : {},
  };
}

function ruleSet(
  id: Json | undefined,
  title: Json | undefined,
  version: Json | undefined,
): DraftSubject | undefined {
  if (typeof id !== "string" || !RULE_SET_ID.test(id)) return undefined;
  const number = typeof version === "number" && Number.isSafeInteger(version) ? { version } : {};
  return { type: "rule-set", id, jurisdiction: id.slice(0, 6), title: textsOf(title), ...number };
}

function textsOf(title: Json | undefined): Record<string, string> {
  if (!isJsonObject(title)) return {};
  return Object.fromEntries(
    Object.entries(title).flatMap(([language, text]) => (typeof text === "string" ? [[language, text]] : [])),
  );
}
