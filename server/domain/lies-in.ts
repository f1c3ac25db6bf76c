/** Whether a GB/T 2260 code is `area` itself or of a division of it: 370303 lies in 370300, and both lie in 370000. */
export function liesIn(code: string, area: string): boolean {
  return code.startsWith(area.replace(/(?:00)+$/, ""));
}
