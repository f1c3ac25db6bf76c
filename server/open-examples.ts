import { join } from "node:path";
import type { Config } from "./config.ts";
import type { ExampleGround } from "./http/example.ts";
import { openPolicyService } from "./open-policy-service.ts";
import { openSamples, openSettlementSamples } from "./open-samples.ts";
import { projectRoot } from "./project-root.ts";

/** The rules and samples that the product ships, wherever the service has its own from. */
export function openExamples(config: Config): ExampleGround {
  const folder = join(projectRoot(), "rules");
  return {
    service: openPolicyService({ ...config, YICE_RULES: folder }),
    samples: openSamples(folder),
    settlements: openSettlementSamples(folder),
  };
}
