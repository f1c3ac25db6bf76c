import type { FastifyBaseLogger } from "fastify";
import type { Config } from "./config.ts";
import { type LiveOpinionSettings, LiveOpinions } from "./workflow/live-opinions.ts";

/**
 * Has a share of the evaluated claims judged again, by `judge` where there is a stand-in; where the evaluators differ, the
 * log says so, and nothing of the claim.
 */
export function openOpinions(
  config: Pick<Config, "YICE_SECOND_OPINION">,
  log: FastifyBaseLogger,
  judge?: LiveOpinionSettings["judge"],
): LiveOpinions {
  return new LiveOpinions({
    share: config.YICE_SECOND_OPINION,
    ...(judge ? { judge } : {}),
    differed: (difference) => log.error({ difference }, "two evaluators disagree about a claim"),
    // What was thrown may hold values of the claim.
    failed: (error) =>
      log.error(
        { failure: error instanceof Error ? error.name : typeof error },
        "a claim could not be judged again",
      ),
  });
}
