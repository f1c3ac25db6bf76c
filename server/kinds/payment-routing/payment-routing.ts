import { pointerTo } from "../../domain/pointer.ts";
import type { Kind } from "../kind.ts";

/** Payment routing (付费方式分流): the first case that applies decides the payment method. */
export const paymentRouting: Kind<"payment-routing"> = {
  name: "payment-routing",
  title: { zh: "付费方式分流", en: "Payment routing" },
  program: ({ writes, cases, otherwise }) => {
    const route = (method: string, pointer: string) =>
      [{ op: "set", writes, value: method, pointer }] as const;
    return [
      {
        op: "choose",
        pointer: "/body/cases",
        options: cases.map((item, index) => {
          const pointer = pointerTo("/body/cases", index);
          return {
            name: item.name,
            when: item.when,
            clause: item.clause,
            pointer,
            program: route(item.method, `${pointer}/method`),
          };
        }),
        otherwise: otherwise === undefined ? undefined : route(otherwise, "/body/otherwise"),
      },
    ];
  },
};
