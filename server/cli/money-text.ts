/** A decimal text with its whole part in thousands: `-1234567.80` as `-1,234,567.80`. Other text comes back unchanged. */
export function grouped(text: string): string {
  const match = /^(≈?[+-]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}

/** An amount of yuan in thousands and with its fen: `200000` as `200,000.00`. More places are kept. */
export function yuan(text: string): string {
  const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const isDecimal = /^-?\d+(\.\d+)?$/.test(text);
  return grouped(
    isDecimal && places < 2 ? `${text}${places === 0 ? "." : ""}${"0".repeat(2 - places)}` : text,
  );
}
