import { chooseCase } from "../choice.ts";
import type { Kind } from "../kind.ts";

/**
 * Exclusion (除外): the first case that applies names why the fund does not pay, or pays only to recover. Writes the
 * case's name (`none` when no case applies) and, as `<writes>_effect`, what follows: `reject`, `advance` or `none`.
 */
export const exclusion: Kind<"exclusion"> = {
  name: "exclusion",
  title: { zh: "除外规则", en: "Exclusion" },
  declares: ({ writes }) => [
    {
      id: `${writes}_effect`,
      alias: { zh: `${writes}_处理`, en: "effect of the exclusion" },
      type: { type: "text", values: ["none", "reject", "advance"] },
      origin: "derived",
    },
  ],
  program: ({ writes, cases }) => {
    const effect = `${writes}_effect`;
    const outcome = (name: string, value: string, pointer: string) =>
      [
        { op: "set", writes, value: name, pointer },
        { op: "set", writes: effect, value, pointer },
      ] as const;
    const none = outcome("none", "none", "/body");
    return [chooseCase(cases, "/body/cases", (item, at) => outcome(item.name, item.effect, at), none)];
  },
};
