import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** When a process is to die: at so many acts on files whose path matches. */
export interface Death {
  readonly path: string;
  readonly after: number;
}

// Loaded before anything else, in every thread: kills the process, as kill -9 does, in the middle of an act on a file.
const death: Death | undefined = process.env.DEATH ? JSON.parse(process.env.DEATH) : undefined;

if (death) {
  const named = new RegExp(death.path);
  const paths = new Map<number, string>();
  let left = death.after;
  const isLast = (path: string) => named.test(path) && --left === 0;
  const die = () => process.kill(process.pid, "SIGKILL");
  const { openSync, writeSync, fsyncSync, renameSync, ftruncateSync, rmSync } = fs;
  fs.openSync = (...args: Parameters<typeof openSync>) => {
    const file = openSync(...args);
    paths.set(file, String(args[0]));
    if (args[1] !== "r" && isLast(String(args[0]))) die();
    return file;
  };
  const writing = (file: number, bytes: Uint8Array, at = 0, length = bytes.length - at, place?: number) => {
    if (!isLast(paths.get(file) ?? "")) return writeSync(file, bytes, at, length, place);
    const half = writeSync(file, bytes, at, length >> 1, place); // torn
    die();
    return half;
  };
  fs.writeSync = writing as typeof writeSync; // as the product calls it
  const before = <T extends number | fs.PathLike, R extends unknown[]>(act: (of: T, ...rest: R) => void) => {
    return (of: T, ...rest: R): void => {
      if (isLast(typeof of === "number" ? (paths.get(of) ?? "") : String(of))) die();
      act(of, ...rest);
    };
  };
  fs.fsyncSync = before(fsyncSync);
  fs.ftruncateSync = before(ftruncateSync);
  fs.renameSync = before(renameSync);
  fs.rmSync = before(rmSync);
  syncBuiltinESMExports();
}
