import type { LogEntry } from "../../../server/domain/log-entry.ts";
import type { Change } from "../../../server/log/log-writer.ts";

/** What a process with a store of its own is told to do. */
export type Order =
  | { readonly do: "append"; readonly entry: LogEntry }
  | { readonly do: "commit"; readonly change: Change }
  /** Puts records without end, reporting the number of each once it is acknowledged. */
  | { readonly do: "put"; readonly collection: string; readonly from: number; readonly filler: string }
  /** Commits without end, reporting each entry once it is acknowledged. */
  | {
      readonly do: "flood";
      readonly chain: string;
      readonly subjects: readonly string[];
      readonly filler: string;
    };

export type Report =
  | { readonly ready: true }
  | { readonly put: number }
  | { readonly done: string; readonly entry?: LogEntry }
  | { readonly error: string };
