import { grantsOf } from "../access/accounts.ts";
import { permissionsOf } from "../access/permissions.ts";
import type { Refused } from "../access/refused.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import type { Caller } from "./caller.ts";
import type { MainChain } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";
import type { RunView } from "./run-view.ts";
import type { SettlementRuns } from "./settlement-runs.ts";

/** Who could close a run, and why the caller may not; without a reason he may. */
export interface Closers {
  readonly by: readonly { readonly id: string; readonly name: string }[];
  readonly why: Refused | Refusal | undefined;
}

/** What it is told from. */
export interface ClosersGround {
  readonly runs: SettlementRuns;
  readonly main: MainChain;
  readonly tree: JurisdictionTree;
}

/** Who may close runs. */
export class RunClosers {
  readonly #ground: ClosersGround;

  constructor(ground: ClosersGround) {
    this.#ground = ground;
  }

  /** Throws `Refusal` where the run is not the caller's to read. */
  async of(caller: Caller, id: string): Promise<Closers> {
    const { runs, main, tree } = this.#ground;
    const run = await runs.read(caller, id);
    const target = { jurisdiction: run.policy.slice(0, 6), authors: [run.started.by] };
    const { accounts } = await main.current();
    const by = [...accounts.users.values()]
      .filter(({ disabled }) => !disabled)
      .filter(({ id: user }) => permissionsOf(user, grantsOf(accounts, user), tree).may("close-runs", target))
      .map(({ id: user, name }) => ({ id: user, name }));
    return { by, why: caller.permissions.refusal("close-runs", target) ?? whyNotYet(run) };
  }
}

/** Why nobody may close a run as it is. */
function whyNotYet({ id, state, finished, cancelled }: RunView): Refusal | undefined {
  if (cancelled) return new Refusal("run-ended", id);
  if (!finished) return new Refusal("run-not-finished", id);
  if (finished.outcome.state !== "settled") return new Refusal("run-not-settled", id);
  return state === "closed" ? new Refusal("period-closed", id) : undefined;
}
