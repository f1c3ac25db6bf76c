import type { Change, Step } from "../documents/change.ts";
import type { Described } from "../documents/described.ts";
import type { Language } from "../domain/diagnostic.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts } from "../domain/pointer.ts";
import { grouped } from "./money-text.ts";
import type { Words } from "./said.ts";

/**
 * Changes for reading, grouped by the table or part that they are in: rows added, removed and moved, and of changed rows
 * each cell before and after. `before` and `after` are the two versions beside their schema, which names the cells.
 */
export function changeList(
  changes: readonly Change[],
  before: Described,
  after: Described,
  language: Language,
): string {
  if (changes.length === 0) return { zh: "两个版本内容相同\n", en: "the versions are the same\n" }[language];
  const groups = new Map<string, string[]>();
  for (const change of changes) {
    const path = change.path.filter(({ by, name }, depth) => depth > 0 || by !== "member" || name !== "body");
    const at = rowAt(path) ?? 1;
    const title = words(path.slice(0, at), language);
    const within = path.slice(at);
    const lines = groups.get(title) ?? [];
    groups.set(title, lines);
    lines.push(
      `  ${MARKS[change.kind]} ${lineOf(change, within, change.kind === "removed" ? before : after, language)}\n`,
    );
  }
  const text = [...groups].map(([title, lines]) => `\n${title}\n${lines.join("")}`).join("");
  return `${text}\n${totals(changes)[language]}\n`;
}

const MARKS: Readonly<Record<Change["kind"], string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  moved: "↕",
};

/** Where in a path the first row told by its key begins. */
function rowAt(path: readonly Step[]): number | undefined {
  const at = path.findIndex(({ by }) => by === "key");
  return at < 0 ? undefined : at;
}

function words(path: readonly Step[], language: Language): string {
  return path.map((step) => named(step, language)).join(" › ");
}

/** A step in words; of a row with a title, its key too. */
function named({ by, name, label }: Step, language: Language): string {
  const said = label[language];
  if (by !== "key" || said === name) return said;
  return language === "zh" ? `${said}（${name}）` : `${said} (${name})`;
}

function lineOf(change: Change, within: readonly Step[], version: Described, language: Language): string {
  const where = within.length > 0 ? words(within, language) : words(change.path, language);
  const colon = language === "zh" ? "：" : ": ";
  switch (change.kind) {
    case "changed":
      return `${where}${colon}${valueText(change.before)} → ${valueText(change.after)}`;
    case "moved": {
      const [from, to] = [Number(change.before) + 1, Number(change.after) + 1];
      return {
        zh: `${where}：由第 ${from} 行移至第 ${to} 行`,
        en: `${where}: from row ${from} to row ${to}`,
      }[language];
    }
    default:
      return `${where}${colon}${cellsText(describedAt(version, change.pointer), language)}`;
  }
}

function describedAt(version: Described, pointer: string): Described {
  return pointerParts(pointer).reduce(
    (held, part) => (isJsonList(held.value) ? held.item(Number(part)) : held.member(part)),
    version,
  );
}

/** A row's cells by the names that the schema gives them; anything else as it is. */
function cellsText(held: Described, language: Language): string {
  const { value } = held;
  if (!isJsonObject(value)) return valueText(value);
  const cells = Object.keys(value).map((name) => {
    const cell = held.member(name);
    return `${language === "zh" ? (cell.chineseName ?? name) : name} ${valueText(cell.value)}`;
  });
  return cells.join(language === "zh" ? "；" : "; ");
}

/** A value as change lists show it. */
export function valueText(value: Json | undefined): string {
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) ? grouped(value) : `“${value}”`;
  return JSON.stringify(value);
}

function totals(changes: readonly Change[]): Words {
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const [added, removed, changed, moved] = [
    count("added"),
    count("removed"),
    count("changed"),
    count("moved"),
  ];
  return {
    zh: `共 ${changes.length} 处：新增 ${added}，删除 ${removed}，修改 ${changed}，移动 ${moved}`,
    en: `${changes.length} differences: ${added} added, ${removed} removed, ${changed} changed, ${moved} moved`,
  };
}
