// Plain Node without dependencies: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is built into dist/: from which sources, by which command of a package. */
const server = {
  name: "the server",
  mark: ".built",
  files: ["package-lock.json", "tsconfig.json", "tsconfig.build.json"],
  folders: ["server", "schemas"],
  sources: /\.ts$/,
  command: ["typescript/bin/tsc", "-p", "tsconfig.build.json"],
};
const editor = {
  name: "the editor",
  mark: ".editor-built",
  files: ["package-lock.json"],
  folders: ["editor"],
  sources: /\.(tsx?|css|html|svg)$/,
  // Also where tests build it.
  env: { NODE_ENV: "production" },
  command: ["vite/bin/vite.js", "build", "--logLevel", "warn", "editor"],
};

/** Installs packages where they differ from the lock file. Exits with npm's status if that fails. */
export function install() {
  if (installed()) return;
  tell("installing packages (npm ci)");
  run(...npm("ci", "--include=dev"));
}

/** Compiles the server into dist/ where its sources have changed since. Exits with the compiler's status if that fails. */
export function build() {
  buildUnlessBuilt(server);
}

/** Bundles the editor into dist/editor/, likewise. */
export function buildEditor() {
  buildUnlessBuilt(editor);
}

function buildUnlessBuilt(unit) {
  const mark = join(root, "dist", unit.mark);
  const now = fingerprint(unit);
  if (existsSync(mark) && readFileSync(mark, "utf8") === now) return;
  tell(`building ${unit.name}`);
  const [bin, ...args] = unit.command;
  run(process.execPath, [join(root, "node_modules", bin), ...args], unit.env);
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, now);
}

/** Command and arguments of npm: the one that runs us, if any. */
export function npm(...args) {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? [process.execPath, [own, ...args]] : ["npm", args];
}

/** Whether every package of the lock file is there in its version; optional ones may be missing. */
function installed() {
  const there = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(there)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const { packages: present } = JSON.parse(readFileSync(there, "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === "" || optional || peer || present[path]?.version === version,
  );
}

/** Changes when a source file is added, removed or written. */
function fingerprint({ files, folders, sources }) {
  const hash = createHash("sha256");
  for (const file of files) stamp(hash, join(root, file));
  for (const folder of folders) walk(hash, join(root, folder), sources);
  return hash.digest("hex");
}

function walk(hash, folder, sources) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(hash, path, sources);
    else if (sources.test(entry.name)) stamp(hash, path);
  }
}

function stamp(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}

function run(command, args, env = {}) {
  // Their output goes to our standard error, so that a command's own output stays clean.
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...env },
  });
  if (error) tell(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function tell(text) {
  process.stderr.write(`yice: ${text}\n`);
}
