/**
 * Whether an `Accept` header takes a media type (RFC 9110 §12.5.1): the most specific range decides, and a weight of 0
 * refuses. No header takes everything.
 */
export function accepts(header: string | undefined, mediaType: string): boolean {
  if (header === undefined || header.trim() === "") return true;
  const ranges = [mediaType, `${mediaType.split("/")[0]}/*`, "*/*"];
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [range = "", ...params] = part.split(";").map((text) => text.trim());
    const quality = params.find((param) => param.startsWith("q="));
    weights.set(range, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const deciding = ranges.find((range) => weights.has(range));
  return deciding !== undefined && weights.get(deciding) !== 0;
}
