import { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { RecordedReader } from "../claims/recorded-reader.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { PartSource } from "./pass-claims.ts";
import type { PartTaker, PassPart } from "./pass-part.ts";
import type { RunJob } from "./run-job.ts";

/** Parts that are taken by whoever asks for them. */
export class InlineParts implements PartSource {
  readonly #reader: ClaimSetReader;
  readonly #taker: PartTaker;

  /** Throws `DamagedBlock` where the set is not what the log says. */
  constructor({ claimSet }: RunJob, taker: PartTaker, schemas: Schemas) {
    const rows = new RecordedReader(schemas);
    this.#reader = new ClaimSetReader(claimSet.folder, claimSet.indexHash, (text) => rows.read(text));
    this.#taker = taker;
  }

  get blocks(): number {
    return this.#reader.index.blocks.length;
  }

  async take(at: number): Promise<PassPart> {
    const block = this.#reader.index.blocks[at];
    if (!block) throw new RangeError(`no block ${at}`);
    return this.#taker.take(this.#reader.claims(block));
  }

  close(): void {
    this.#reader.close();
  }
}
