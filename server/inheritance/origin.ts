import type { OverrideItem } from "../../schemas/types.ts";
import type { Place } from "./place.ts";
import type { VersionName } from "./rule-set.ts";

/** Where what a resolved rule set says at a place comes from, when it is not the first base. */
export interface Origin {
  readonly place: Place;
  /** JSON pointer into the resolved document; none for what was removed. */
  readonly pointer?: string;
  readonly does: OverrideItem["do"];
  readonly of: VersionName;
  /** The clause that it rests on, as the citations of the resolved document name it. */
  readonly clause?: string;
  /** JSON pointer to the override in the document `of` that states it. */
  readonly stated: string;
}
