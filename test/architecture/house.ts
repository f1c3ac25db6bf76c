/**
 * What each room of server/ may import from. `top` are the files directly in server/, which open and wire the rest;
 * a single file may be named instead of its room.
 */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  top: [
    "cli",
    "http",
    "workflow",
    "access",
    "log",
    "store",
    "intake",
    "claim-sets",
    "impact",
    "runs",
    "reach",
    "engine",
    "claims",
    "sources",
    "documents",
    "domain",
  ],
  // The command that npm links installs and builds first, as `npm start` does.
  cli: [
    "setup.mjs",
    "workflow",
    "statements",
    "meaning",
    "log",
    "store",
    "intake",
    "claims",
    "sources",
    "documents",
    "domain",
  ],
  http: ["config.ts", "workflow", "statements", "review", "access", "sources", "documents", "domain"],
  workflow: [
    "engine",
    "inheritance",
    "bundle",
    "meaning",
    "second-opinion",
    "store",
    "log",
    "registry",
    "ledger",
    "review",
    "access",
    "impact",
    "runs",
    "coverage",
    "claim-sets",
    "statements",
    "intake",
    "claims",
    "sources",
    "documents",
    "domain",
    // What every room can report, gathered for readers.
    "history/diagnostics.ts",
    "invariants/diagnostics.ts",
    "conditions/diagnostics.ts",
    "tables/diagnostics.ts",
    "formulas/diagnostics.ts",
    "kinds/registry.ts",
    "programs",
  ],
  registry: ["engine", "claims", "domain"],
  access: ["domain"],
  // Of the documents room only hashing.
  review: ["access", "documents/hash.ts", "domain"],
  log: ["store", "documents", "domain"],
  ledger: ["documents", "domain"],
  store: ["documents", "domain"],
  intake: ["claims", "documents", "domain"],
  // What claims come to in rules, and which figures cases notice.
  coverage: ["engine", "inheritance", "programs", "documents", "domain"],
  runs: ["claim-sets", "spool", "ledger", "engine", "history", "claims", "documents", "domain"],
  impact: [
    "reach",
    "runs",
    "claim-sets",
    "spool",
    "engine",
    "history",
    "programs",
    "claims",
    "documents",
    "domain",
  ],
  // What a change of rules can reach.
  reach: ["engine", "programs", "tables", "claims", "documents/canonical.ts", "domain"],
  // What is read on paper, from a settlement's JSON.
  statements: ["domain"],
  "claim-sets": ["spool", "intake", "claims", "documents", "domain"],
  // Lines in files: sorted, in blocks, whole or not at all.
  spool: [],
  engine: [
    "inheritance",
    "history",
    "invariants",
    "kinds",
    "programs",
    "conditions",
    "tables",
    "formulas",
    "arithmetic",
    "source-code",
    "claims",
    "domain",
    // Of the documents room only what is a pure function of a document.
    "documents/canonical.ts",
    "documents/hash.ts",
    "documents/diff.ts",
    "documents/change.ts",
    "documents/described.ts",
    "documents/row-key.ts",
    "documents/schema-check.ts",
    // And what it has in common with those read before, on which no answer depends.
    "documents/held-rows.ts",
  ],
  inheritance: ["documents", "domain"],
  // Of the documents room only lines and columns.
  sources: ["documents/text-lines.ts", "domain"],
  bundle: ["documents", "domain"],
  claims: ["documents", "json-readers", "domain", "source-code"],
  // Programs that read JSON texts of one schema.
  "json-readers": ["source-code", "domain"],
  "second-opinion": ["programs", "conditions", "tables", "formulas", "arithmetic", "domain"],
  meaning: ["programs", "conditions", "tables", "formulas", "domain"],
  // Of the documents room only the text that tells two values apart.
  invariants: ["documents/canonical.ts", "domain"],
  // Of the claims room only when a stay was.
  history: ["claims/claim-time.ts", "programs", "conditions", "domain"],
  kinds: ["programs", "conditions", "tables", "formulas", "arithmetic", "domain"],
  programs: ["conditions", "tables", "formulas", "arithmetic", "source-code", "domain"],
  conditions: ["source-code", "domain"],
  tables: ["domain"],
  formulas: ["source-code", "domain"],
  "source-code": [],
  arithmetic: ["domain"],
  documents: ["domain"],
  domain: [],
};

/** Rooms whose answers depend on nothing but their arguments. */
export const PURE = [
  "inheritance",
  "history",
  "invariants",
  "bundle",
  "domain",
  "documents",
  "conditions",
  "tables",
  "formulas",
  "arithmetic",
  "programs",
  "source-code",
  "json-readers",
  "kinds",
  "engine",
  "claims",
  "meaning",
  "registry",
  "ledger",
  "second-opinion",
  "review",
  "sources",
  "reach",
];

/** Hashing is a pure function, wherever its implementation comes from. */
export const HASHING = [
  "server/documents/sha256.ts",
  "server/claims/describe-claim.ts",
  "server/claims/keyed-hash.ts",
];

/** Names through which a clock, chance, the process, the network or a log would come in. */
export const IMPURE = [
  "new Date",
  "Date.now",
  "Math.random",
  "performance",
  "process",
  "console",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "globalThis",
];

/** Packages that two rooms share; every other one has one room. */
export const SHARED: Readonly<Record<string, readonly string[]>> = {
  fastify: ["http", "top"],
  pino: ["http", "top"],
};

/** Rooms that must not know which kinds of rule set there are. */
export const GENERIC = [
  "inheritance",
  "history",
  "invariants",
  "bundle",
  "documents",
  "conditions",
  "tables",
  "formulas",
  "arithmetic",
  "programs",
  "engine",
  "claims",
  "json-readers",
  "meaning",
  "second-opinion",
  "workflow",
  "http",
  "intake",
  "sources",
];

/** Names of kinds that are also what the product does: settling is an act, and a tag of the API. */
export const ACTS = ["settlement"];

/** Rooms with a folder for each of something. */
export const ROOMS_WITH_FOLDERS = ["store", "kinds", "http"];

export const NO_NAMES = [
  "utils",
  "util",
  "helpers",
  "helper",
  "manager",
  "misc",
  "common",
  "shared",
  "lib",
  "core",
];

export const MOST_LINES = 300;
