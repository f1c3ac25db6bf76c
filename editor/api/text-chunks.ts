import { opened } from "./request.ts";

/** An answer in NDJSON as chunks of text, asked for when the first is wanted; read no further once `signal` says so. */
export async function* textChunks(
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { body } = await opened(path, { query, accept: "application/x-ndjson", signal });
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
