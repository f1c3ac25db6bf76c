import type { Fact } from "../../domain/fact.ts";
import type { Statement } from "../../programs/statement.ts";
import { chooseValue, tierValue } from "../choice.ts";
import { collectValues } from "../collect.ts";
import type { BodyOf, Kind } from "../kind.ts";

type Body = BodyOf<"coefficient-tiers">;
type Bonuses = NonNullable<Body["bonuses"]>;

/** What stands for "no bonus" in each combination, and how a bonus meets the base. */
const COMBINATIONS = {
  sum: { none: "0", joined: (base: string, bonus: string) => `${base} + ${bonus}` },
  product: { none: "1", joined: (base: string, bonus: string) => `${base} * ${bonus}` },
  highest: { none: "0", joined: (base: string, bonus: string) => `${base} + ${bonus}` },
} as const;

/**
 * Coefficient tiers (系数): a base by case or tier and bonuses, joined as `base + Σ bonuses`, `base × Π bonuses` or
 * `base + the highest bonus`, then held between floor and cap and rounded once, as the body states.
 */
export const coefficientTiers: Kind<"coefficient-tiers"> = {
  name: "coefficient-tiers",
  title: { zh: "系数", en: "Coefficient tiers" },
  declares: (body) => [
    part(`${body.writes}_base`, "基本系数", "base coefficient"),
    part(`${body.writes}_bonus`, "加成系数", "bonus coefficient"),
  ],
  program: (body) => {
    const base = `${body.writes}_base`;
    const bonus = `${body.writes}_bonus`;
    const statements: Statement[] = [
      "cases" in body.base
        ? chooseValue(body.base.cases, base, "/body/base/cases")
        : tierValue(body.base, body.base.tiers, base, "/body/base/tiers"),
    ];
    if (body.bonuses) statements.push(collectBonuses(body.bonuses, bonus, body));
    const joined = body.bonuses ? COMBINATIONS[body.bonuses.combine].joined(base, bonus) : base;
    statements.push({
      op: "compute",
      writes: body.writes,
      formula: { text: held(joined, body), scale: body.scale, mode: body.mode },
      generated: true,
      pointer: "/body",
    });
    return statements;
  },
};

/** Bonuses are collected at the full 18 places: only the coefficient itself is rounded. */
function collectBonuses({ combine, cases }: Bonuses, writes: string, { mode }: Body): Statement {
  return collectValues(
    cases,
    { writes, combine, none: COMBINATIONS[combine].none, scale: 18, mode },
    "/body/bonuses/cases",
  );
}

/** `text` held between the body's floor and cap, where it states them. */
function held(text: string, { floor, cap }: Body): string {
  const raised = floor === undefined ? text : `max(${floor}, ${text})`;
  return cap === undefined ? raised : `min(${cap}, ${raised})`;
}

function part(id: string, zh: string, en: string): Fact {
  return {
    id,
    alias: { zh: `${id}_${zh}`, en },
    type: { type: "number", unit: "ratio", scale: 18 },
    origin: "derived",
  };
}
