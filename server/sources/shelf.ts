import type { Mechanism } from "../../schemas/types.ts";
import type { SourceText } from "./source-text.ts";

/** The documents that rules cite, and the mechanisms that they name. */
export class Shelf {
  readonly texts: readonly SourceText[];
  readonly mechanisms: readonly Mechanism[];

  constructor(texts: readonly SourceText[], mechanisms: readonly Mechanism[]) {
    this.texts = texts;
    this.mechanisms = mechanisms;
  }

  /** The document of an id. */
  find(id: string): SourceText | undefined {
    return this.texts.find(({ document }) => document.id === id);
  }

  /** The document that citations call so. */
  named(name: string): SourceText | undefined {
    return this.texts.find(({ document }) => document.name === name);
  }

  /** The mechanisms that a document names, in their order. */
  mechanismsOf(id: string): readonly Mechanism[] {
    return this.mechanisms.filter(({ document }) => document === id);
  }
}
