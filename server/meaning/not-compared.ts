import type { NotCompared, NotComparedReason, Words } from "./meaning-difference.ts";

const WORDS: Readonly<Record<NotComparedReason, Words>> = {
  budget: {
    zh: "情形过多，已超出比较上限，未能逐一比较",
    en: "There are more situations than were to be looked at",
  },
  regions: { zh: "差异区域过多，仅列出一部分", en: "There are more regions than were to be told" },
  "no-witness": {
    zh: "写法不同，但未找到结果不同的病例，也未能证明结果相同",
    en: "Written otherwise; no claim was found that comes out differently, nor was it proved that none does",
  },
  scope: {
    zh: "在整个统筹范围内分摊，单个病例无法体现，未比较",
    en: "A total is shared over a whole scope, which no single claim shows",
  },
  choice: {
    zh: "择组办法不同，仅以各行的典型病例比较，未能证明其余病例相同",
    en: "Rows are chosen in different ways: only the telling cases of each row were compared",
  },
  reads: { zh: "查表所用事实或写入的事实不同，未比较", en: "The tables read or write different facts" },
  "nested-table": {
    zh: "分值表仅在部分情形下查用，未比较",
    en: "A score table that is looked up only in some cases was not compared",
  },
  formula: { zh: "公式无法读取，未比较", en: "A formula cannot be read" },
};

export function notCompared(
  reason: NotComparedReason,
  at: { readonly before?: string | undefined; readonly after?: string | undefined } = {},
  about?: Words,
): NotCompared {
  const { zh, en } = WORDS[reason];
  return {
    reason,
    ...(at.before === undefined ? {} : { before: at.before }),
    ...(at.after === undefined ? {} : { after: at.after }),
    words: about ? { zh: `${about.zh}：${zh}`, en: `${about.en}: ${en}` } : { zh, en },
  };
}
