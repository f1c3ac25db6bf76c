import type { Institution, InstitutionPeriod } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { type ClaimFindings, claimFindings } from "./claim-findings.ts";

/** Attributes of an institution at one time, by fact id; its code and pooling area are among them. */
export type InstitutionAttributes = Readonly<Record<string, Json>>;

interface Period {
  readonly from: string;
  /** Exclusive; `undefined` when open. */
  readonly until: string | undefined;
  readonly attributes: InstitutionAttributes;
}

/** Institutions by code, their periods in order of time. */
export type InstitutionRegister = ReadonlyMap<string, readonly Period[]>;

/** A register, or, when any finding is an error, none. */
export interface RegisterReading {
  readonly register: InstitutionRegister | undefined;
  readonly findings: readonly Diagnostic[];
}

/** The attributes in force on a civil date; `undefined` when the institution is unknown or the date in no period. */
export function institutionAt(
  register: InstitutionRegister,
  code: string,
  date: string,
): InstitutionAttributes | undefined {
  const period = register
    .get(code)
    ?.find(({ from, until }) => from <= date && (until === undefined || date < until));
  return period?.attributes;
}

/**
 * Reads a list of institutions (`institution-register.schema.json`). Overlapping or empty periods and a code that occurs
 * twice are errors; a gap between periods is a warning.
 */
export function readInstitutions(value: Json, schemas: Schemas): RegisterReading {
  const found: Diagnostic[] = [];
  if (!schemas.check("institution-register.schema.json", value, found))
    return { register: undefined, findings: found };
  const findings = claimFindings();
  const register = new Map<string, readonly Period[]>();
  // The schema the type is generated from has just been checked.
  (value as unknown as readonly Institution[]).forEach((institution, index) => {
    const { code } = institution;
    if (register.has(code)) findings.report("claim.duplicate-institution", `/${index}/code`, { code });
    checkPeriods(institution, `/${index}/attributes`, findings);
    register.set(code, periodsOf(institution));
  });
  const refused = findings.all.some(({ severity }) => severity === "error");
  return { register: refused ? undefined : register, findings: findings.all };
}

/** The periods of a sound institution, in order of time. */
export function periodsOf(institution: Institution): readonly Period[] {
  return institution.attributes.map((period) => periodOf(institution, period)).sort(byStart);
}

function periodOf(institution: Institution, { from, until, ...attributes }: InstitutionPeriod): Period {
  const { code, jurisdiction } = institution;
  return {
    from,
    until,
    attributes: { ...attributes, institution_code: code, institution_jurisdiction: jurisdiction },
  };
}

function checkPeriods({ code, attributes }: Institution, pointer: string, findings: ClaimFindings): void {
  const periods = attributes.map(({ from, until }, index) => ({ from, until, place: `${pointer}/${index}` }));
  periods.sort(byStart);
  periods.forEach(({ from, until, place }, index) => {
    if (until !== undefined && until <= from) {
      findings.report("claim.empty-institution-period", place, { from, until });
    }
    const before = periods[index - 1];
    if (!before) return;
    if (before.until === undefined || before.until > from) {
      findings.report("claim.institution-periods-overlap", place, { code, from });
    } else if (before.until < from) {
      findings.report("claim.institution-periods-gap", place, { code, until: before.until, from });
    }
  });
}

function byStart(a: { readonly from: string }, b: { readonly from: string }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
