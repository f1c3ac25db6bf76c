import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pino } from "pino";
import { permissionsOf } from "../../server/access/permissions.ts";
import type { RoleName } from "../../server/access/roles.ts";
import { readConfig } from "../../server/config.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { openDoors } from "../../server/open-doors.ts";
import { type Caller, openCaller } from "../../server/workflow/caller.ts";
import { tree } from "../access/access-app.ts";
import { ruleTexts, type SmallDocument } from "../small-rules/small-rules.ts";
import { costing, FUND } from "./small-city.ts";

export const FUND_TERMS = FUND as unknown as JsonObject; // terms are JSON

/** No user of the log, so that roles need not be granted there. */
export function somebody(id: string, role: RoleName, jurisdiction = "370300"): Caller {
  const grants = [{ role, jurisdiction }];
  return { ...openCaller, id, kind: "key", grants, permissions: permissionsOf(id, grants, tree) };
}
export const client = somebody("key:zibo", "settlement-client");

/** The code of what an act is refused with. */
export async function refusal(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "allowed",
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
}

export type OpenCity = Awaited<ReturnType<typeof openCity>>;

/** Claims of January 2023: H1 has 40 of 50 points of the small city's employees, H2 the rest. */
const JANUARY = [
  costing("C1", "500.00"),
  costing("C3", "1000.01"),
  costing("C4", "20.00", "H2"),
  costing("C5", "20.00", "H2", "2"),
];

/** The whole service over a few published documents, and a claim set. */
export async function openCity(documents: readonly SmallDocument[], claims: readonly JsonObject[] = JANUARY) {
  const folder = mkdtempSync(join(tmpdir(), "yice-impacts-"));
  const rules = join(folder, "rules", "370300");
  mkdirSync(rules, { recursive: true });
  for (const { path, text } of ruleTexts(documents)) writeFileSync(join(rules, path), text);
  writeFileSync(join(rules, "institutions.json"), "[]");
  const config = readConfig({
    YICE_DATA: join(folder, "data"),
    YICE_RULES: join(folder, "rules"),
    YICE_PERSON_KEY: join(folder, "person.key"),
    YICE_SIGNING_KEY: join(folder, "signing.pem"),
  });
  const doors = await openDoors(config, pino({ level: "silent" }));
  const { runs, governance, records, access } = doors.parts;
  if (!runs || !governance?.drafting || !records || !access)
    throw new Error("the service has no runs, drafts or log");
  const bytes = Readable.from([Buffer.from(claims.map((each) => JSON.stringify(each)).join("\n"))]);
  const name = { jurisdiction: "370300", name: "2023" };
  const { id: claimSet } = await runs.claimSets.upload(client, name, { bytes, isGzip: false });
  return {
    parts: { ...runs, drafting: governance.drafting },
    claimSet,
    audit: records.audit,
    users: access.service.users,
    /** Where its rules, keys and data lie. */
    folder,
    close: async () => {
      await doors.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
