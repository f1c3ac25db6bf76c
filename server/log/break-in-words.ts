import type { Language } from "../domain/diagnostic.ts";
import type { BreakReason, ChainBreak } from "./verify-chain.ts";

/** Where a chain is broken and how, for people. */
export function breakInWords({ chain, seq, reason }: ChainBreak): Readonly<Record<Language, string>> {
  return {
    zh: `日志链 ${chain} 第 ${seq} 条${REASONS[reason].zh}`,
    en: `entry ${seq} of chain ${chain} ${REASONS[reason].en}`,
  };
}

const REASONS: Readonly<Record<BreakReason, Readonly<Record<Language, string>>>> = {
  "other-chain": { zh: "属于另一日志链", en: "belongs to another chain" },
  missing: { zh: "缺失，或次序不对", en: "is missing or out of order" },
  unlinked: {
    zh: "未衔接前一条：所记前条散列值不符",
    en: "does not follow the one before: it names another hash",
  },
  unreadable: { zh: "无法读取，内容已损坏", en: "cannot be read: its content is damaged" },
  altered: {
    zh: "内容被改动：与所记散列值不符",
    en: "was altered: its content does not have the hash it names",
  },
  "not-later": {
    zh: "的知悉时间不晚于前一条，或写法有误",
    en: "is not known later than the one before, or not in form",
  },
};
