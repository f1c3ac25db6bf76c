import type { ComputeStatement } from "../../programs/statement.ts";
import { chooseCase, writeValue } from "../choice.ts";
import type { BodyOf, Kind } from "../kind.ts";

type QuotaCase = BodyOf<"quota">["cases"][number];

/**
 * Quota (定额): standard × heads, cases or bed-days of the first case that applies, to the fen, never above its cap.
 * The standard that applied is written to `<writes>_standard`, in yuan.
 */
export const quota: Kind<"quota"> = {
  name: "quota",
  title: { zh: "定额", en: "Quota" },
  declares: ({ writes }) => [
    {
      id: `${writes}_standard`,
      alias: { zh: `${writes}_定额标准`, en: "standard of the quota" },
      type: { type: "number", unit: "yuan", scale: 18 },
      origin: "derived",
    },
  ],
  program: ({ writes, cases }) => [
    chooseCase(cases, "/body/cases", (item, at) => [
      writeValue(item.standard, `${writes}_standard`, `${at}/standard`),
      amount(item, writes, at),
    ]),
  ],
};

function amount({ count, cap }: QuotaCase, writes: string, pointer: string): ComputeStatement {
  const standard = `${writes}_standard`;
  const product = count === undefined ? standard : `${standard} * ${count}`;
  const text = cap === undefined ? product : `min(${cap.text}, ${product})`;
  return { op: "compute", writes, formula: { text, scale: 2, mode: "half-up" }, generated: true, pointer };
}
