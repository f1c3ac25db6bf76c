import type { Json, JsonObject } from "../domain/json.ts";
import type { PolicyService } from "../workflow/policy-service.ts";

/** A request that was really made, and what was answered; `answer` is absent where it rests on more than the rules. */
export interface Example {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly answer?: Json;
}

/** By operation id. */
export type Examples = Readonly<Record<string, Example>>;

/**
 * What examples are worked out from: rules, and what lies beside them. Everybody may read the document, so these are
 * the public rules that the product ships, never those that the service governs.
 */
export interface ExampleGround {
  readonly service: PolicyService;
  /** Sample claims by jurisdiction. */
  readonly samples: ReadonlyMap<string, readonly Json[]>;
  /** Sample settlement requests, without their claims. */
  readonly settlements: readonly JsonObject[];
}
