const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

/** An instant by the clock of Asia/Shanghai, in which all civil dates are. */
export function instantText(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : CLOCK.format(at);
}

export function InstantText({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} className="figure">
      {instantText(at)}
    </time>
  );
}
