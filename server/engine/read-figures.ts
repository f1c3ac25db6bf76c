import type { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { engineDiagnostics } from "./diagnostics.ts";
import { FigureReader } from "./settlement-figures.ts";
import type { SettlementGround } from "./settlement-ground.ts";
import type { HolderFigures, InstitutionFigures, SettlementTerms } from "./settlement-request.ts";

type EngineFindings = Findings<typeof engineDiagnostics>;

/** Puts the figures of a request where they belong, and reports those that belong nowhere. */
export function readFigures(
  request: SettlementTerms,
  ground: SettlementGround,
  findings: EngineFindings,
): void {
  const reader = new FigureReader(ground.plan, findings);
  for (const [name, { facts }] of Object.entries(request.pools ?? {})) {
    const pool = ground.poolOf(name);
    if (pool) reader.read(pool, facts, `${pointerTo("/pools", name)}/facts`);
    else reportUnknownPool(name, pointerTo("/pools", name), ground, findings);
  }
  for (const [index, figures] of (request.holders ?? []).entries()) {
    readHolder(figures, pointerTo("/holders", index), ground, reader, findings);
  }
  for (const [index, figures] of (request.institutions ?? []).entries()) {
    readInstitution(figures, pointerTo("/institutions", index), ground, reader, findings);
  }
}

/** Gives every entity that the settlement knows by now the declared defaults of what was not brought. */
export function applyDefaults({ plan, entities }: SettlementGround, findings: EngineFindings): void {
  const reader = new FigureReader(plan, findings);
  for (const scope of ["pool", "holder", "institution", "institution-month"] as const) {
    for (const entity of entities.of(scope)) reader.applyDefaults(entity);
  }
}

function readHolder(
  { code, pool: name, facts }: HolderFigures,
  pointer: string,
  ground: SettlementGround,
  reader: FigureReader,
  findings: EngineFindings,
): void {
  const pool = ground.poolOf(name);
  if (!pool) reportUnknownPool(name, `${pointer}/pool`, ground, findings);
  else if (!ground.hasHolders) findings.report("settlement.no-holders", pointer, { code });
  else reader.read(ground.holderIn(pool, code), facts, `${pointer}/facts`);
}

function readInstitution(
  { code, pool: name, facts = {}, months = [] }: InstitutionFigures,
  pointer: string,
  ground: SettlementGround,
  reader: FigureReader,
  findings: EngineFindings,
): void {
  const pool = ground.poolOf(name);
  if (!pool) {
    reportUnknownPool(name, `${pointer}/pool`, ground, findings);
    return;
  }
  const institution = ground.institutionIn(pool, code);
  reader.read(institution, facts, `${pointer}/facts`);
  for (const [index, { month, facts: figures }] of months.entries()) {
    const place = pointerTo(`${pointer}/months`, index);
    const entity = ground.monthOf(institution, month);
    if (entity) reader.read(entity, figures, `${place}/facts`);
    else findings.report("settlement.month-outside", `${place}/month`, { month });
  }
}

function reportUnknownPool(
  name: string,
  pointer: string,
  { entities }: SettlementGround,
  findings: EngineFindings,
): void {
  const known = entities.of("pool").map(({ key }) => key);
  findings.report("settlement.unknown-pool", pointer, { name, known: known.join(", ") });
}
