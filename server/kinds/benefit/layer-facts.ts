import type { BenefitLayer } from "../../../schemas/types.ts";
import type { Fact } from "../../domain/fact.ts";
import { partFact } from "./part-fact.ts";

/** What a layer adds beside its payment: every amount on the way to it, in the order in which it is reckoned. */
export function layerFacts({ writes, deductible, ratio, ceilings = [] }: BenefitLayer): readonly Fact[] {
  const part = (name: string, zh: string, en: string) => partFact(writes, name, zh, en);
  const isSliced = ratio.cases.some(({ slices }) => slices);
  return [
    part("of", "计算基数", "what it is reckoned from"),
    ...(deductible
      ? [
          part("deductible_standard", "起付标准", "standard of the deductible"),
          part("deductible_met", "此前已付起付线", "deductible borne before"),
        ]
      : []),
    part("deductible", "本次起付线", "deductible of this claim"),
    part("eligible", "起付线以上", "above the deductible"),
    partFact(writes, "ratio", "支付比例", "ratio that is paid", "ratio"),
    ...(isSliced
      ? [
          part("before", "此前已分段累计", "gone through the slices before"),
          part("reached", "累计", "gone through the slices with this claim"),
          part("before_share", "此前累计应付", "due for what went before"),
          part("reached_share", "累计应付", "due for all of it"),
        ]
      : []),
    part("share", "限额前应付", "due before ceilings"),
    ...ceilings.flatMap(({ name }, index) => [
      part(`limit_${index + 1}`, `限额${index + 1}`, `ceiling '${name}'`),
      part(`used_${index + 1}`, `已用限额${index + 1}`, `used before of '${name}'`),
      part(`within_${index + 1}`, `限额${index + 1}以内`, `what '${name}' leaves`),
    ]),
  ];
}
