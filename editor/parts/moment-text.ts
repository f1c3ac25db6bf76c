const FORMAT = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hour12: false,
});

/** An instant (RFC 3339) in Asia/Shanghai, to the second, as clocks show it there. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : FORMAT.format(at).replaceAll("/", "-");
}
