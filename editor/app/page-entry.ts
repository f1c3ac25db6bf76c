import type { ComponentType, LazyExoticComponent, ReactNode } from "react";
import type { Text } from "../words/words.ts";

/**
 * How a page joins the editor: `pages/<page>/page.tsx` exports one of these by default, and nothing else has to know.
 * The file itself is part of the first view, so it imports the page lazily.
 */
export interface PageEntry {
  /** Pattern of the address, as wouter reads it: `/home/:code`. */
  readonly path: string;
  readonly title: Text;
  readonly view: LazyExoticComponent<ComponentType>;
  /** Path of the page under which it stands in the side navigation, by the location; the first where none is named. */
  readonly under?: string | ((location: string) => string);
  /** Where it stands in the side navigation; a page without is reached from other pages. */
  readonly menu?: {
    readonly order: number;
    readonly icon: ReactNode;
    /** Its address for the jurisdiction that is looked at. */
    readonly to: (place: string) => string;
    /** Shown only to those who may do this somewhere. */
    readonly action?: string;
  };
}
