import { barsHeight } from "./bars-option.ts";
import type { Picture } from "./picture.ts";
import { stepsHeight } from "./steps-option.ts";

/** Pixels that a picture needs in a place of some width. */
export function pictureHeight(picture: Picture, width: number): number {
  return picture.form === "bars" ? barsHeight(picture) : stepsHeight(picture, width);
}
