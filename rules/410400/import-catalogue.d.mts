import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";

/** The catalogue as published: CSV text. */
export declare function readCatalogue(): string;

/** How cases find their group: everything of the score table but its rows. */
export declare function readGrouping(): Omit<ScoreTable, "rows">;

/** The rows of the score table, in the order of the catalogue. Throws for a line that is not as expected. */
export declare function catalogueRows(csv?: string): ScoreRow[];

/** The rule set version dip.score-table.2025-01-01.1.json as text. */
export declare function scoreTableText(): string;
