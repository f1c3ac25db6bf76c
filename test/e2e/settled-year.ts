import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../server/project-root.ts";
import { Caller } from "./caller.ts";

const samples = join(projectRoot(), "rules", "370300", "samples");

/** The sample claims of Zibo's year 2023 (32 of them), and a row without most of what a claim has. */
export const YEAR_WITH_BAD_ROW = `${readFileSync(join(samples, "claims.ndjson"), "utf8").trim()}
{"id":"BAD1","setlinfo":{"fixmedins_code":"H37030000101","hi_type":"7"}}
`;

/** Figures that the sample year is settled with. */
interface SampleYear {
  readonly pools: Readonly<Record<string, { readonly facts: Readonly<Record<string, string>> }>>;
  readonly institutions: readonly {
    readonly code: string;
    readonly pool: string;
    readonly facts?: Readonly<Record<string, string>>;
    readonly months?: readonly { readonly month: string; readonly facts: Readonly<Record<string, string>> }[];
  }[];
}
export const SAMPLE_YEAR: SampleYear = JSON.parse(
  readFileSync(join(samples, "settlement-2023.json"), "utf8"),
);

/** Ids of a claim set of that year under a name, and of a run that has settled it. */
export async function settledYear(
  address: string,
  name: string,
): Promise<{ readonly claimSet: string; readonly run: string }> {
  const client = await Caller.logsIn(address, "settlement-client");
  const query = new URLSearchParams({ jurisdiction: "370300", name });
  const set = await client.send("POST", `/claim-sets?${query}`, YEAR_WITH_BAD_ROW, {
    "content-type": "application/x-ndjson",
  });
  const officer = await Caller.logsIn(address, "officer");
  const { id } = await officer.send("POST", "/runs", {
    kind: "annual",
    claimSet: set.id,
    badRows: 1,
    request: SAMPLE_YEAR,
  });
  // Followed to its end, which ends the stream.
  await officer.text(`/runs/${id}/events`);
  return { claimSet: set.id, run: id };
}
