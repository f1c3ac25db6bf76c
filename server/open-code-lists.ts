import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { CodeList } from "./claims/code-list.ts";
import { parseCsv } from "./intake/parse-csv.ts";
import { CodeLists } from "./workflow/code-lists.ts";

/** The code lists of a folder: `lists.csv` says which (id, title zh, title en, edition), `<id>.csv.gz` holds code and name. */
export function openCodeLists(folder: string): CodeLists {
  return new CodeLists(async () => {
    const lists = await rowsOf(createReadStream(join(folder, "lists.csv"), "utf8"));
    return Promise.all(
      lists.map(async ([id = "", zh = "", en = "", edition = ""]) => {
        const rows = await rowsOf(unpacked(join(folder, `${id}.csv.gz`)));
        return new CodeList(
          { id, title: { zh, en }, edition },
          rows.map(([code = "", name = ""]) => ({ code, name })),
        );
      }),
    );
  });
}

function unpacked(path: string): AsyncIterable<string> {
  const packed = createReadStream(path);
  const text = createGunzip().setEncoding("utf8");
  packed.on("error", (error) => text.destroy(error));
  return packed.pipe(text);
}

/** The rows below the headings. */
async function rowsOf(text: AsyncIterable<string>): Promise<readonly string[][]> {
  const rows: string[][] = [];
  for await (const batch of parseCsv(text)) rows.push(...batch);
  return rows.slice(1);
}
