import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { openRunHost } from "../../../server/open-run-host.ts";
import type { RunJob } from "../../../server/runs/run-job.ts";
import type { RunRules } from "../../../server/workflow/run-host.ts";

/** What the process is to work out, as `v8.serialize` wrote it into the file that its argument names. */
export interface RunOrder {
  readonly job: RunJob;
  readonly rules: RunRules;
  readonly schemasFolder: string;
  readonly threads: number;
}

// Works a run out and tells its parent how far it is, until it is done or killed.
const order = deserialize(readFileSync(process.argv[2] ?? "")) as RunOrder; // as the test wrote it
const { job, rules, schemasFolder, threads } = order;
const { outcome } = openRunHost(schemasFolder, threads).start(job, rules, (progress) =>
  process.send?.({ progress }),
);
outcome.then(
  (done) => process.send?.({ outcome: done }, () => process.exit(0)),
  (error: Error) => process.send?.({ failed: error.message }, () => process.exit(1)),
);
