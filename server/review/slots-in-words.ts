import { roles } from "../access/roles.ts";
import type { Slot } from "./approval-slots.ts";

/** The approvals that are due, in both languages: params of a refusal. */
export function slotsInWords(
  slots: readonly Slot[],
  place: string,
): Readonly<Record<string, string | number>> {
  const words = slots.map(({ role, jurisdiction = place }) => ({
    zh: `统筹区 ${jurisdiction} 的${role === undefined ? "审核员" : roleZh(role)}`,
    en: `${role === undefined ? "a reviewer" : roleEn(role)} for ${jurisdiction}`,
  }));
  return {
    count: slots.length,
    dueZh: words.map(({ zh }) => zh).join("、"),
    dueEn: words.map(({ en }) => en).join(", "),
  };
}

function roleZh(role: NonNullable<Slot["role"]>): string {
  return role === "reviewer" ? roles.reviewer.zh : `兼任${roles[role].zh}的审核员`;
}

function roleEn(role: NonNullable<Slot["role"]>): string {
  return role === "reviewer" ? "a reviewer" : `a reviewer who is also ${roles[role].en}`;
}
