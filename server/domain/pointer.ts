/** `pointer` extended by one member name or index, escaped as RFC 6901 says. */
export function pointerTo(pointer: string, member: string | number): string {
  return typeof member === "number" ? `${pointer}/${member}` : `${pointer}/${escaped(member)}`;
}

function escaped(name: string): string {
  return name.includes("~") || name.includes("/") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}

/** The member names of a JSON pointer, unescaped. */
export function pointerParts(pointer: string): string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
