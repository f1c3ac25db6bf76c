import type { LogEntry } from "../../../server/domain/log-entry.ts";
import type { Change } from "../../../server/log/log-writer.ts";

/** What a process with a store of its own is told to do. */
export type Order =
  | { readonly do: "append"; readonly entry: LogEntry }
  | { readonly do: "commit"; readonly change: Change }
  /** Commits without end, reporting each entry once it is acknowledged. */
  | {
      readonly do: "flood";
      readonly chain: string;
      readonly subjects: readonly string[];
      readonly filler: string;
    };

export type Report =
  | { readonly ready: true }
  | { readonly done: string; readonly entry?: LogEntry }
  | { readonly error: string };
