/** A decimal text with its whole part in thousands: `-1234567.80` as `-1,234,567.80`. Other text comes back unchanged. */
export function grouped(text: string): string {
  const match = /^(≈?[+-]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}
