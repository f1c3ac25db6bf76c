import type { Run } from "./run-answers.ts";

/** Who hears of a run: each time it has gone on, and once nothing more comes. */
export interface RunListener {
  readonly heard: (run: Run) => void;
  readonly lost: () => void;
}

/** Follows a run by server-sent events until it no longer runs or the connection is lost; gives what ends it. */
export function followRun(id: string, { heard, lost }: RunListener): () => void {
  const events = new EventSource(`/v1/runs/${id}/events`);
  events.addEventListener("run", ({ data }: MessageEvent<string>) => {
    const run: Run = JSON.parse(data);
    heard(run);
    // Else it would come back for more when the service has said everything.
    if (run.state !== "running") events.close();
  });
  events.onerror = () => {
    events.close();
    lost();
  };
  return () => events.close();
}
