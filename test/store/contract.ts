import type { StorePlace } from "../../server/store/open-store.ts";
import { describeCrashes } from "./crash-contract.ts";
import { describeContents } from "./log-contract.ts";
import { describePublishing } from "./publishing-contract.ts";
import { describeRaces } from "./race-contract.ts";
import { describeRecords } from "./record-contract.ts";
import { describeTransients } from "./transient-contract.ts";
import { describeWriters } from "./writer-contract.ts";

/** Gives an empty place for a store, of the adapter under test. */
export type FreshPlace = () => StorePlace;

/** What every adapter promises, the server's own exclusion first: all else rests on it. */
export function describeStore(freshPlace: FreshPlace): void {
  describeRaces(freshPlace);
  describeContents(freshPlace);
  describeWriters(freshPlace);
  describePublishing(freshPlace);
  describeCrashes(freshPlace);
  describeTransients(freshPlace);
  describeRecords(freshPlace);
}
