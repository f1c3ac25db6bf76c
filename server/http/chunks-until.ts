import type { Readable } from "node:stream";

/**
 * The chunks of a stream until it ends or `stop` is aborted, whichever is first; a read that is waiting then is given
 * up. The stream is left open, since closing a request's body would cut off the answer.
 */
export async function* chunksUntil(stream: Readable, stop: AbortSignal): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false });
  // One listener for the whole stream: racing each read against one long-lived promise would gather reactions on it.
  let giveUp = () => {};
  const onStop = () => giveUp();
  stop.addEventListener("abort", onStop);
  try {
    while (!stop.aborted) {
      const next = await new Promise<IteratorResult<Buffer> | undefined>((resolve, reject) => {
        giveUp = () => resolve(undefined);
        chunks.next().then(resolve, reject);
      });
      if (next === undefined || next.done) return;
      yield next.value;
    }
  } finally {
    stop.removeEventListener("abort", onStop);
  }
}
