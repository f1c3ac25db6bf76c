import { pointerTo } from "../../domain/pointer.ts";
import { asFormula } from "../decimal-formula.ts";
import type { BodyOf, Kind } from "../kind.ts";
import type { ComputeStatement } from "../../programs/statement.ts";

type QuotaCase = BodyOf<"quota">["cases"][number];

/** Quota (定额): standard × heads, cases or bed-days of the first case that applies, to the fen, never above its cap. */
export const quota: Kind<"quota"> = {
  name: "quota",
  title: { zh: "定额", en: "Quota" },
  program: ({ writes, cases }) => [
    {
      op: "choose",
      pointer: "/body/cases",
      options: cases.map((item, index) => {
        const pointer = pointerTo("/body/cases", index);
        return { name: item.name, when: item.when, clause: item.clause, pointer, then: [amount(item, writes, pointer)] };
      }),
    },
  ],
};

function amount({ standard, count, cap }: QuotaCase, writes: string, pointer: string): ComputeStatement {
  const each = `(${asFormula(standard).text})`;
  const product = count === undefined ? each : `${each} * ${count}`;
  const text = cap === undefined ? product : `min(${cap.text}, ${product})`;
  return { op: "compute", writes, formula: { text, scale: 2, mode: "half-up" }, generated: true, pointer };
}
