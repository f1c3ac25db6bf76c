/** One bar: a row by its name and the decimal it states. */
export interface Bar {
  readonly name: string;
  /** As the document writes it; read as a number for drawing only. */
  readonly value: string;
  /** What it is held against: what it was before a draft changed it, where nothing else is said. */
  readonly before?: string;
}

/** Rows whose decimals are compared by length. */
export interface Bars {
  readonly form: "bars";
  readonly bars: readonly Bar[];
  /** What those are called that bars are held against. */
  readonly than?: string;
}

/** How a range ends: with the bound or without it, with a bound that belongs to what adjoins it, or not at all. */
export type End = "closed" | "open" | "joined" | "endless";

/** One range over the axis. */
export interface Step {
  /** What people call it, where the row has a title. */
  readonly title: string;
  /** Its decimal as written, or its formula in words. */
  readonly value: string;
  /** Where it starts and stops, in the measure of the axis. */
  readonly span: readonly [number, number];
  readonly ends: readonly [End, End];
}

/** Ordered ranges over the axis of their bounds. */
export interface Steps {
  readonly form: "steps";
  readonly steps: readonly Step[];
  /** Bounds as the document writes them, by their place on the axis. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly domain: readonly [number, number];
  /** Whether values have a height: formulas have none, and stand in line. */
  readonly isHigh: boolean;
  /** Whether bounds stand as far apart as their decimals say. */
  readonly isToScale: boolean;
  /** What the bounds are bounds of. */
  readonly axis: string;
  /** What the values are. */
  readonly measure: string;
}

/** What people would rather look at than read; its rows stand beside it as a table. */
export type Picture = Bars | Steps;
