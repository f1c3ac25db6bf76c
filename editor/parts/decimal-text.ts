const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Thousands apart, as money is printed; what is no decimal stays as it is. */
export function groupedText(text: string): string {
  const [, sign = "", whole, places] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return text;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${grouped}${places === undefined ? "" : `.${places}`}`;
}

/** A decimal with at least so many places; what is no decimal stays as it is. */
export function withPlaces(text: string, places: number): string {
  const missing = places - placesOf(text);
  if (!DECIMAL.test(text) || missing <= 0) return text;
  return `${text}${missing === places ? "." : ""}${"0".repeat(missing)}`;
}

/** `b − a`, exactly; `undefined` where one is no decimal. */
export function decimalDifference(a: string, b: string): string | undefined {
  const scale = Math.max(placesOf(a), placesOf(b));
  const [first, second] = [scaled(a, scale), scaled(b, scale)];
  if (first === undefined || second === undefined) return undefined;
  const difference = second - first;
  const digits = String(difference < 0n ? -difference : difference).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const places = scale === 0 ? "" : `.${digits.slice(-scale)}`;
  return `${difference < 0n ? "-" : ""}${whole}${places}`;
}

function placesOf(text: string): number {
  return DECIMAL.exec(text)?.[3]?.length ?? 0;
}

function scaled(text: string, scale: number): bigint | undefined {
  const [, sign, whole, places = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return BigInt(`${sign}${whole}${places.padEnd(scale, "0")}`);
}

const EXACT = /^-?(0|[1-9]\d{0,17})(\.\d{1,18})?$/;

/** Whether a text is an exact decimal as documents write it. */
export function isDecimalText(text: string): boolean {
  return EXACT.test(text);
}
