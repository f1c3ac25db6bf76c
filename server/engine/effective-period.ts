/** Civil dates: `from` inclusive, `until` exclusive, open when absent. */
export interface EffectivePeriod {
  readonly from: string;
  readonly until?: string;
}

/** Whether a civil date lies in an effective period. */
export function isInPeriod(date: string, { from, until }: EffectivePeriod): boolean {
  return from <= date && (until === undefined || date < until);
}
