import type { RecordedForm } from "../claims/recorded-form.ts";
import { contentHash } from "../documents/hash.ts";
import type { Json } from "../domain/json.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { CLAIM_CONTENTS, type ContentPlace, contentKey } from "./claim-entries.ts";
import { recordedBy } from "./claim-erasures.ts";

/** Seconds for which a content waits for its entry in the log; a commit takes far less, retries and all. */
const LEASE = 3600;
const PAGE = 100;

/**
 * What claims say, beside the log that holds their hashes. A content is written before its entry, on a lease; once the
 * entry is there it stays until it is erased. What outlives its lease without an entry is an orphan, and is swept.
 */
export class ClaimContents {
  readonly #store: Store;
  readonly #now: () => string;

  constructor(store: Store, now: () => string) {
    this.#store = store;
    this.#now = now;
  }

  /** Before its entry is committed. */
  async lease(form: RecordedForm): Promise<void> {
    const erasableFrom = new Date(Date.parse(this.#now()) + LEASE * 1000).toISOString();
    await this.#store.putRecord(CLAIM_CONTENTS, contentKey(form), form.content, { erasableFrom });
  }

  /** Once its entry is committed. */
  async keep(form: RecordedForm): Promise<void> {
    await this.#store.putRecord(CLAIM_CONTENTS, contentKey(form), form.content);
  }

  async remove(place: ContentPlace): Promise<void> {
    await this.#store.deleteRecord(CLAIM_CONTENTS, contentKey(place));
  }

  /** The content, if it has not been erased. Throws `StoreError` where it is not what the log says. */
  async find(place: ContentPlace): Promise<Json | undefined> {
    const record = await this.#store.getRecord(CLAIM_CONTENTS, contentKey(place));
    if (!record || contentHash(record.value) === place.hash) return record?.value;
    const reason = {
      zh: `结算清单内容与日志所记散列值 ${place.hash} 不符`,
      en: `the content of a claim does not have the hash ${place.hash} that the log says`,
    };
    throw new StoreError("damaged", { place: CLAIM_CONTENTS, reason });
  }

  /** Removes orphans, and keeps what only lacked its second writing; how many were removed. */
  async sweep(): Promise<number> {
    const now = this.#now();
    let removed = 0;
    for (;;) {
      const page = await this.#store.erasableRecords(CLAIM_CONTENTS, now, PAGE);
      for (const { key, value } of page) {
        if ((await recordedBy(this.#store, key)) === undefined) {
          // One that was leased again meanwhile stays.
          await this.#store.deleteRecord(CLAIM_CONTENTS, key, now);
          removed++;
        } else await this.#store.putRecord(CLAIM_CONTENTS, key, value);
      }
      if (page.length < PAGE) return removed;
    }
  }
}
