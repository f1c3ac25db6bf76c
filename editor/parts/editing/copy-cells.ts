import { clipboardText } from "./clipboard-cells.ts";

/** Puts cells on the clipboard, also where the page has no secure address. */
export function copyCells(cells: readonly (readonly string[])[]): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", clipboardText(cells));
  };
  document.addEventListener("copy", put, { capture: true, once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
}
