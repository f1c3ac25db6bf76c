import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Product } from "./cli/product.ts";
import type { Config } from "./config.ts";
import { openRuleBook, openStandards } from "./open-rule-book.ts";
import { projectRoot } from "./project-root.ts";

/** The product as it is installed here. */
export function openProduct(config: Config): Product {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8"));
  return {
    version,
    rulesFolder: config.YICE_RULES,
    openStandards: () => openStandards(config.YICE_SCHEMAS),
    openRuleBook: (folder) => openRuleBook(folder, config.YICE_SCHEMAS),
  };
}
