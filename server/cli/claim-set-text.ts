import type { Language } from "../domain/diagnostic.ts";
import type { RegisteredClaimSet } from "../workflow/claim-set-entries.ts";
import { yuan } from "./money-text.ts";
import { label } from "./said.ts";

/** A claim set as a few lines. */
export function claimSetText(set: RegisteredClaimSet, language: Language): string {
  const { summary } = set;
  const { first, last } = summary.discharged ?? { first: "—", last: "—" };
  const rows: readonly (readonly [zh: string, en: string, text: string])[] = [
    ["编号", "id", set.id],
    ["散列值", "hash", set.hash],
    ["清单", "claims", String(summary.claims)],
    ["出院日期", "discharged", `${first} … ${last}`],
    ["机构", "institutions", String(summary.institutions)],
    ["总费用（元）", "cost (yuan)", yuan(summary.cost)],
    ["被取代", "superseded", String(summary.superseded)],
    ["冲销", "reversed", String(summary.reversed)],
    ["重复行", "repeated rows", String(summary.repeated)],
    ["未采用的行", "rows not taken", String(summary.badRows)],
  ];
  const erased = set.erased ? label({ zh: "已删除", en: " (erased)" }, language) : "";
  const lines = rows.map(([zh, en, text]) => `  ${label({ zh, en }, language)}  ${text}`);
  return `${set.jurisdiction} ${set.name}${erased}\n${lines.join("\n")}\n`;
}
