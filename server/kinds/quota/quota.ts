import type { Fact } from "../../domain/fact.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { ComputeStatement, Program, Statement } from "../../programs/statement.ts";
import { chooseCase, writeValue } from "../choice.ts";
import type { BodyOf, Kind } from "../kind.ts";
import { lintQuota, quotaDiagnostics } from "./lint.ts";

type Body = BodyOf<"quota">;
type QuotaCase = Body["cases"][number];
type Bands = NonNullable<QuotaCase["bands"]>;

/** Quotas are whole fen, half up. */
const FEN = { scale: 2, mode: "half-up" } as const;

/**
 * Quota (定额): standard × heads, cases or bed-days, each band of them at its share of the standard, never above the
 * cap. The first case that applies counts, its standard being written to `<writes>_standard`; or all that apply are
 * added up, their standards and parts being `<writes>_standard_<n>` and `<writes>_part_<n>`. Rounded to the fen once.
 */
export const quota: Kind<"quota"> = {
  name: "quota",
  title: { zh: "定额", en: "Quota" },
  lint: lintQuota,
  diagnostics: quotaDiagnostics,
  declares: ({ writes, take, cases }) =>
    take === "all"
      ? cases.flatMap((_, index) => [
          standardFact(standardOf(writes, index)),
          partFact(partOf(writes, index)),
        ])
      : [standardFact(`${writes}_standard`)],
  program: (body) => (body.take === "all" ? allTogether(body) : firstOf(body)),
};

const standardOf = (writes: string, index: number) => `${writes}_standard_${index + 1}`;
const partOf = (writes: string, index: number) => `${writes}_part_${index + 1}`;

function firstOf({ writes, cases }: Body): Program {
  const standard = `${writes}_standard`;
  return [chooseCase(cases, "/body/cases", (item, at) => priced(item, standard, at, { writes, ...FEN }))];
}

function allTogether({ writes, cases }: Body): Program {
  const parts = cases.map((item, index) => {
    const pointer = pointerTo("/body/cases", index);
    const part = { writes: partOf(writes, index), fraction: true } as const;
    const program = priced(item, standardOf(writes, index), pointer, part);
    const { name, when, clause } = item;
    const options = [{ name, when, clause, pointer, program }];
    const otherwise = when && [computed("0", part, pointer)];
    return { op: "choose", pointer, options, otherwise } as const;
  });
  const sum = cases.map((_, index) => partOf(writes, index)).join(" + ");
  return [...parts, computed(sum, { writes, ...FEN }, "/body/cases")];
}

type Target = { readonly writes: string } & (typeof FEN | { readonly fraction: true });

/** The standard of a case, and what it comes to. */
function priced(item: QuotaCase, standard: string, pointer: string, target: Target): Statement[] {
  return [
    writeValue(item.standard, standard, `${pointer}/standard`),
    computed(amount(item, standard), target, pointer),
  ];
}

function computed(text: string, { writes, ...result }: Target, pointer: string): ComputeStatement {
  return { op: "compute", writes, formula: { text, ...result }, generated: true, pointer };
}

function amount({ count, bands, cap }: QuotaCase, standard: string): string {
  const units = count && bands ? `(${weighed(count, bands)})` : count;
  const product = units === undefined ? standard : `${standard} * ${units}`;
  return cap === undefined ? product : `min(${cap.text}, ${product})`;
}

/** The count with each band at its rate; what lies below it is what the bands before have taken. */
function weighed(count: string, bands: Bands): string {
  return bands
    .map(({ until, rate }, index) => {
      const below = String(bands[index - 1]?.until ?? "0");
      const within = until === undefined ? count : `min(${count}, ${until})`;
      return `${rate} * max(0, ${within} - ${below})`;
    })
    .join(" + ");
}

function standardFact(id: string): Fact {
  return yuan(id, `${id}_定额标准`, "standard of the quota");
}

function partFact(id: string): Fact {
  return yuan(id, `${id}_定额`, "part of the quota");
}

function yuan(id: string, zh: string, en: string): Fact {
  return { id, alias: { zh, en }, type: { type: "number", unit: "yuan", scale: 18 }, origin: "derived" };
}
