import { isJsonObject } from "../domain/json.ts";

/** UTF-16 units that are handed on at once. */
const HANDED_ON = 65_536;

/** The lines of a run's decisions (NDJSON, UTF-8) whose claims count in an institution; all of them where none is named. */
export async function* decisionsOf(
  bytes: AsyncIterable<Uint8Array>,
  institution: string | undefined,
): AsyncGenerator<Uint8Array> {
  if (institution === undefined) {
    yield* bytes;
    return;
  }
  let text = "";
  for await (const line of linesOf(bytes)) {
    if (countsIn(line, institution)) text += `${line}\n`;
    if (text.length < HANDED_ON) continue;
    yield Buffer.from(text, "utf8");
    text = "";
  }
  yield Buffer.from(text, "utf8");
}

/** Most lines do not even hold its code, and are not parsed. */
function countsIn(line: string, institution: string): boolean {
  if (!line.includes(institution)) return false;
  const { counted } = JSON.parse(line);
  return isJsonObject(counted) && counted.institution === institution;
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}
