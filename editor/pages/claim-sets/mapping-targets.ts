import type { CellSource, ClaimMapping, EntrySource } from "../../../schemas/types.ts";
import type { Schemas } from "../../api/answers.ts";
import { labelOf } from "../../parts/shape/described.ts";
import { memberPlace, placeOfFile, type SchemaPlace, statedMembers } from "../../parts/shape/schema-place.ts";
import { inLanguage } from "../../words/words.ts";
import { type ClaimShape, placeLabel } from "./claim-shape.ts";
import { codeChoices } from "./code-choices.ts";
import { type UsePlace, withEntry, withField } from "./mapping-uses.ts";

/** Something that a column can be taken as. */
export interface Target {
  readonly value: string;
  readonly label: string;
}

export interface TargetGroup {
  readonly label: string;
  readonly options: readonly Target[];
}

const words = {
  list: { zh: "结算清单", en: "Settlement list" },
  entries: { zh: "诊断、手术操作、基金支付、收费", en: "Diagnoses, operations, payments, charges" },
  given: { zh: "直接给出的值（支付方案允许的）", en: "Values given to the policy, where it lets" },
  findings: { zh: "审核认定", en: "Findings of reviews" },
  principal: { zh: "主要诊断编码", en: "Principal diagnosis" },
  other: { zh: "其他诊断编码（每格一项）", en: "Other diagnosis (one a cell)" },
  others: { zh: "其他诊断编码（一格多项）", en: "Other diagnoses (several a cell)" },
  operation: { zh: "手术操作编码（每格一项）", en: "Operation (one a cell)" },
  operations: { zh: "手术操作编码（一格多项）", en: "Operations (several a cell)" },
  payment: { zh: "基金支付金额", en: "Payment of" },
  pooled: { zh: "统筹基金支付金额（按险种）", en: "Payment of the pooled fund (by kind of insurance)" },
} as const;

const constant = (value: string): CellSource => ({ constant: value });
const diagnosis = (flag: string, code: CellSource): EntrySource["fields"] => ({
  diag_type: constant("1"),
  maindiag_flag: constant(flag),
  diag_code: code,
});

/** Pooled funds of the settlement list: employee, resident. */
const POOLED: Readonly<Record<string, string>> = { "1": "310100", "2": "390100" };
const HI_TYPE = "setlinfo.hi_type";

/** Entries of lists that a column makes, by what they are chosen by. */
const ENTRIES: Readonly<Record<string, (column: string) => readonly [list: string, entry: EntrySource]>> = {
  "+principal": (column) => ["diseinfo", { fields: diagnosis("1", { column }) }],
  "+other": (column) => ["diseinfo", { fields: diagnosis("0", { column }) }],
  "+others": (column) => [
    "diseinfo",
    { each: { column, split: "|" }, fields: diagnosis("0", { part: true }) },
  ],
  "+operation": (column) => ["oprninfo", { fields: { oprn_oprt_code: { column } } }],
  "+operations": (column) => [
    "oprninfo",
    { each: { column, split: "|" }, fields: { oprn_oprt_code: { part: true } } },
  ],
};

/** The mapping with a column taken as what was chosen. */
export function withTarget(mapping: ClaimMapping, target: string, column: string): ClaimMapping {
  const entry = ENTRIES[target]?.(column);
  if (entry) return withEntry(mapping, ...entry);
  if (target === "+pooled") return withEntry(mapping, "payinfo", pooledEntry(mapping, column));
  const [kind, code] = target.split(":");
  if (kind === "+fund" && code)
    return withEntry(mapping, "payinfo", {
      fields: { fund_pay_type: constant(code), fund_payamt: { column } },
    });
  if (kind === "+charge" && code)
    return withEntry(mapping, "iteminfo", { fields: { med_chrgitm: constant(code), amt: { column } } });
  return withField(mapping, target, target === "revision" ? { column, as: "number" } : { column });
}

/** The pooled fund's payment: which fund follows from the kind of insurance. */
function pooledEntry({ fields }: ClaimMapping, column: string): EntrySource {
  const insurance = fields[HI_TYPE];
  const codes = insurance?.values ?? { "1": "1", "2": "2" };
  const values = Object.entries(codes).flatMap(([text, code]) => {
    const fund = POOLED[String(code)];
    return fund === undefined ? [] : [[text, fund] as const];
  });
  return {
    fields: {
      fund_pay_type: { column: insurance?.column ?? "", values: Object.fromEntries(values) },
      fund_payamt: { column },
    },
  };
}

/** What a value of a mapping is called; of diagnoses, whether it is the principal one. */
export function labelInMapping(place: UsePlace, mapping: ClaimMapping, shape: ClaimShape): string {
  if ("path" in place || place.list !== "diseinfo" || place.field !== "diag_code")
    return placeLabel(place, shape);
  const flag = mapping.lists?.diseinfo?.[place.index]?.fields.maindiag_flag?.constant;
  const isMany = mapping.lists?.diseinfo?.[place.index]?.each !== undefined;
  return flag === undefined
    ? placeLabel(place, shape)
    : words[flag === "1" ? "principal" : isMany ? "others" : "other"][shape.language];
}

/** Everything that a column can be taken as, in groups. */
export function targetsOf(shape: ClaimShape, mapping: ClaimMapping): readonly TargetGroup[] {
  const { facts, language } = shape;
  const said = (name: keyof typeof words) => words[name][language];
  const every = [...new Set(facts.values())];
  const ofOrigin = (origin: string, section: string): readonly Target[] =>
    every
      .filter((fact) => fact.origin === origin)
      .map(({ id, alias }) => ({ value: `${section}.${id}`, label: `${inLanguage(alias, language)} ${id}` }));
  const entries = (["principal", "other", "others", "operation", "operations"] as const).map((name) => ({
    value: `+${name}`,
    label: said(name),
  }));
  const funds = codeChoices({ list: "payinfo", index: 0, field: "fund_pay_type" }, shape);
  const charges = codeChoices({ list: "iteminfo", index: 0, field: "med_chrgitm" }, shape);
  const pooled = mapping.fields[HI_TYPE]?.column ? [{ value: "+pooled", label: said("pooled") }] : [];
  return [
    { label: said("list"), options: listTargets(shape) },
    {
      label: said("entries"),
      options: [
        ...entries,
        ...pooled,
        ...funds.map(({ value, label }) => ({
          value: `+fund:${value}`,
          label: `${said("payment")} · ${label}`,
        })),
        ...charges.map(({ value, label }) => ({ value: `+charge:${value}`, label })),
      ],
    },
    { label: said("given"), options: ofOrigin("derived", "given") },
    { label: said("findings"), options: ofOrigin("finding", "findings") },
  ];
}

/** Single fields of the settlement list. */
export function listTargets({ schemas, language }: ClaimShape): readonly Target[] {
  const claim = placeOfFile(schemas, "claim.schema.json");
  const settlement = memberPlace(schemas, claim, "setlinfo", {});
  const named = (name: string, path: string, place: SchemaPlace): Target => ({
    value: path,
    label: `${labelOf(place, name, language)} ${name}`,
  });
  return [
    ...["id", "revision"].map((name) => named(name, name, memberPlace(schemas, claim, name, ""))),
    ...statedMembers(schemas, settlement).map(({ name, place }) => named(name, `setlinfo.${name}`, place)),
  ];
}

/** The fields that a claim cannot do without. */
export function requiredPaths(schemas: Schemas): readonly string[] {
  const settlement = memberPlace(schemas, placeOfFile(schemas, "claim.schema.json"), "setlinfo", {});
  const required = statedMembers(schemas, settlement).filter(({ isRequired }) => isRequired);
  return ["id", ...required.map(({ name }) => `setlinfo.${name}`)];
}
