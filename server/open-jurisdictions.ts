import { createReadStream } from "node:fs";
import { join } from "node:path";
import { jurisdictionsOf } from "./domain/gbt2260.ts";
import { JurisdictionTree } from "./domain/jurisdiction-tree.ts";
import { parseCsv } from "./intake/parse-csv.ts";

/**
 * The tree of pooling areas out of a folder: GB/T 2260 as three lists, and `pools.csv` (code, name, parent) for pools
 * that no division code stands for, such as a province's own. Throws where they make no tree.
 */
export async function openJurisdictions(folder: string): Promise<JurisdictionTree> {
  const [provinces, cities, areas, pools] = await Promise.all(
    ["provinces", "cities", "areas", "pools"].map((list) => rowsOf(join(folder, `${list}.csv`))),
  );
  const divisions = jurisdictionsOf({
    provinces: (provinces ?? []).map(([code = "", name = ""]) => ({ code, name })),
    cities: (cities ?? []).map(([code = "", name = "", province = ""]) => ({ code, name, province })),
    areas: (areas ?? []).map(([code = "", name = "", city = "", province = ""]) => ({
      code,
      name,
      city,
      province,
    })),
  });
  const added = (pools ?? []).map(([code = "", name = "", parent = ""]) => ({ code, name, parent }));
  return new JurisdictionTree([...divisions, ...added]);
}

/** The rows below the headings. */
async function rowsOf(path: string): Promise<readonly string[][]> {
  const rows: string[][] = [];
  for await (const batch of parseCsv(createReadStream(path, "utf8"))) rows.push(...batch);
  return rows.slice(1);
}
