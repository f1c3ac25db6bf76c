/** Gives a file to whoever asked for it, under a name. */
export function saveFile(name: string, content: string | Uint8Array, type: string): void {
  // A copy, since the bytes may stand in a larger buffer.
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
