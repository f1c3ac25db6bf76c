import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./architecture/source-files.ts";

/**
 * What each room of server/ may import from. `top` are the files directly in server/, which open and wire the rest;
 * a single file may be named instead of its room.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
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
  impact: ["reach", "runs", "claim-sets", "spool", "engine", "programs", "claims", "documents", "domain"],
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
const PURE = [
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
const HASHING = [
  "server/documents/hash.ts",
  "server/claims/describe-claim.ts",
  "server/claims/keyed-hash.ts",
  "server/ledger/merkle-hash.ts",
];

/** Names through which a clock, chance, the process, the network or a log would come in. */
const IMPURE = [
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
const SHARED: Readonly<Record<string, readonly string[]>> = {
  fastify: ["http", "top"],
  pino: ["http", "top"],
};

/** Rooms that must not know which kinds of rule set there are. */
const GENERIC = [
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
const ACTS = ["settlement"];

/** Rooms with a folder for each of something. */
const ROOMS_WITH_FOLDERS = ["store", "kinds", "http"];

const NO_NAMES = ["utils", "util", "helpers", "helper", "manager", "misc", "common", "shared", "lib", "core"];

const MOST_LINES = 300;

const server = sourceFiles("server");
const kindNames = [
  ...new Set(server.flatMap(({ path }) => /^server\/kinds\/([^/]+)\//.exec(path)?.[1] ?? [])),
];

/** The room of a file of server/. */
function roomOf(path: string): string {
  const [, room = "", ...rest] = path.split("/");
  return rest.length === 0 ? "top" : room;
}

function filesOf(rooms: readonly string[]): readonly SourceFile[] {
  return server.filter(({ path }) => rooms.includes(roomOf(path)));
}

describe("the house", () => {
  it("lets imports point one way only", () => {
    const against = server.flatMap(({ path, imports }) =>
      imports
        .filter(({ of, isFile }) => isFile && of.startsWith("server/") && roomOf(of) !== roomOf(path))
        .filter(({ of }) => {
          const allowed = ARROWS[roomOf(path)] ?? [];
          return !allowed.includes(roomOf(of)) && !allowed.includes(of.slice("server/".length));
        })
        .map(({ of }) => `${path} → ${of}`),
    );
    expect(against).toEqual([]);
  });

  it("has no arrow that leads back to where it came from", () => {
    const reach = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of ARROWS[room] ?? []) {
        const target = next.endsWith(".ts") && !next.includes("/") ? "top" : (next.split("/")[0] ?? next);
        if (seen.has(target) || next === "config.ts") continue;
        reach(target, seen.add(target));
      }
      return seen;
    };
    expect(Object.keys(ARROWS).filter((room) => reach(room).has(room))).toEqual([]);
  });

  it("knows every room there is", () => {
    expect([...new Set(server.map(({ path }) => roomOf(path)))].filter((room) => !(room in ARROWS))).toEqual(
      [],
    );
  });

  it("reaches out of server/ only for the types of the schemas", () => {
    const out = server
      .filter(({ path }) => path.endsWith(".ts"))
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ of, isFile, isType }) =>
              isFile && !of.startsWith("server/") && !(of === "schemas/types.ts" && isType),
          )
          .map(({ of }) => `${path} → ${of}`),
      );
    expect(out).toEqual([]);
  });

  it("has no circle of files that import one another", () => {
    expect(circles(server)).toEqual([]);
  });

  it("keeps clock, chance, disk, network, log and process out of the pure rooms", () => {
    const impure = filesOf(PURE).flatMap(({ path, imports, names }) => [
      ...imports
        .filter(({ of }) => of.startsWith("node:") && !(of === "node:crypto" && HASHING.includes(path)))
        .map(({ of }) => `${path} imports ${of}`),
      ...names.filter((name) => IMPURE.includes(name)).map((name) => `${path} uses ${name}`),
    ]);
    expect(impure).toEqual([]);
  });

  it("imports each outside package in one room", () => {
    const rooms = new Map<string, Set<string>>();
    for (const { path, imports } of server) {
      for (const { of, isFile } of imports) {
        if (isFile || of.startsWith("node:")) continue;
        rooms.set(of, (rooms.get(of) ?? new Set()).add(roomOf(path)));
      }
    }
    const spread = [...rooms].filter(
      ([name, users]) => users.size > 1 && [...users].some((room) => !SHARED[name]?.includes(room)),
    );
    expect(spread.map(([name, users]) => `${name}: ${[...users].join(", ")}`)).toEqual([]);
  });

  it("names no kind of rule set in a generic room", () => {
    expect(kindNames.length).toBeGreaterThan(0);
    const naming = filesOf(GENERIC).flatMap(({ path, strings }) =>
      strings
        .filter((text) =>
          kindNames.some(
            (kind) => (text === kind && !ACTS.includes(kind)) || text.startsWith(`kinds/${kind}`),
          ),
        )
        .map((text) => `${path}: "${text}"`),
    );
    expect(naming).toEqual([]);
  });

  it(`has no source file above ${MOST_LINES} lines`, () => {
    const long = [...server, ...sourceFiles("editor")].filter(({ lines }) => lines > MOST_LINES);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it("has folders of one level, but for the rooms that hold one folder each", () => {
    const deep = server.filter(({ path }) => {
      const folders = path.split("/").slice(1, -1);
      return folders.length > (ROOMS_WITH_FOLDERS.includes(folders[0] ?? "") ? 2 : 1);
    });
    expect(deep.map(({ path }) => path)).toEqual([]);
  });

  it("has no folder or file whose name says nothing", () => {
    const named = [...server, ...sourceFiles("editor")].filter(({ path }) =>
      path.split("/").some((part) => NO_NAMES.includes(part.replace(/\..*$/, ""))),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

/** The circles of imports among files, types aside: those are gone when the code runs. */
function circles(files: readonly SourceFile[]): readonly string[] {
  const next = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter(({ isFile, isType }) => isFile && !isType).map(({ of }) => of),
    ]),
  );
  const done = new Set<string>();
  const found = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.add([...way.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) follow(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) follow(path, []);
  return [...found];
}
