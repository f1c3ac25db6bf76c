import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Product } from "./cli/product.ts";
import { type Config, compileOf } from "./config.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { openRuleBook, openStandards } from "./open-rule-book.ts";
import { openRuns } from "./open-runs.ts";
import { documentsFolder, openShelf } from "./open-shelf.ts";
import { projectRoot } from "./project-root.ts";
import { openForRestore, openStore } from "./store/open-store.ts";

/** The product as it is installed here. */
export function openProduct(config: Config): Product {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8"));
  const place = { mongodbUri: config.MONGODB_URI, folder: config.YICE_DATA };
  return {
    version,
    folder: config.YICE_DATA,
    rulesFolder: config.YICE_RULES,
    openStore: () => openStore(place),
    openForRestore: () => openForRestore(place),
    openJurisdictions: () => openJurisdictions(join(projectRoot(), "rules", "jurisdictions")),
    openShelf: () => openShelf(documentsFolder(), openStandards(config.YICE_SCHEMAS).schemas),
    openStandards: () => openStandards(config.YICE_SCHEMAS),
    openRuns: (threads) => openRuns(config, threads),
    openRuleBook: (folder) => openRuleBook(folder, config.YICE_SCHEMAS, compileOf(config)),
  };
}
