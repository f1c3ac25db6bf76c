/** Shows the input of a pointer, or of the nearest place around it, and puts the focus there. */
export function showPlace(within: HTMLElement, pointer: string): void {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const found =
      within.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`) ??
      within.querySelector<HTMLElement>(`[data-pointer^="${CSS.escape(at)}/"]`);
    if (!found) continue;
    found.scrollIntoView({ block: "center" });
    const input = found.matches("input, select, textarea, button")
      ? found
      : found.querySelector<HTMLElement>("input, select, textarea, button");
    input?.focus({ preventScroll: true });
    return;
  }
}
