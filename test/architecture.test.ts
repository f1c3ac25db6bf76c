import { describe, expect, it } from "vitest";
import {
  ACTS,
  ARROWS,
  GENERIC,
  HASHING,
  IMPURE,
  MOST_LINES,
  NO_NAMES,
  PURE,
  ROOMS_WITH_FOLDERS,
  SHARED,
} from "./architecture/house.ts";
import { type SourceFile, sourceFiles } from "./architecture/source-files.ts";

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
    const long = [...server, ...sourceFiles("editor"), ...sourceFiles("test")].filter(
      ({ lines }) => lines > MOST_LINES,
    );
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
    const named = [...server, ...sourceFiles("editor"), ...sourceFiles("test")].filter(({ path }) =>
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
