import { chooseCase } from "../choice.ts";
import type { Kind } from "../kind.ts";

/** Payment routing (付费方式分流): the first case that applies decides the payment method. */
export const paymentRouting: Kind<"payment-routing"> = {
  name: "payment-routing",
  title: { zh: "付费方式分流", en: "Payment routing" },
  program: ({ writes, cases, otherwise }) => {
    const route = (method: string, pointer: string) =>
      [{ op: "set", writes, value: method, pointer }] as const;
    const rest = otherwise === undefined ? undefined : route(otherwise, "/body/otherwise");
    return [chooseCase(cases, "/body/cases", ({ method }, at) => route(method, `${at}/method`), rest)];
  },
};
