import { useCallback, useEffect, useRef, useState } from "react";
import { JsonLines } from "../api/json-lines.ts";
import { textChunks } from "../api/text-chunks.ts";

/** Lines that have been read so far, and a way to read on. */
export interface ReadLines<T> {
  readonly items: readonly T[];
  readonly isDone: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly more: () => void;
}

/** Reads an answer in NDJSON a few lines at a time: `count` at first, and as many again each time more are asked for. */
export function useJsonLines<T>(path: string, count: number, query?: string): ReadLines<T> {
  const [items, setItems] = useState<readonly T[]>([]);
  const [isDone, setDone] = useState(false);
  const [isBusy, setBusy] = useState(true);
  const [error, setError] = useState<unknown>();
  const lines = useRef<JsonLines<T>>(undefined);
  const more = useCallback(async () => {
    const of = lines.current;
    if (!of) return;
    setBusy(true);
    try {
      const read = await of.next(count);
      if (lines.current !== of) return;
      setItems((before) => [...before, ...read.items]);
      setDone(read.isDone);
    } catch (fault) {
      if (lines.current === of) setError(fault);
    }
    setBusy(false);
  }, [count]);
  useEffect(() => {
    const stop = new AbortController();
    const of = new JsonLines<T>(
      textChunks(path, Object.fromEntries(new URLSearchParams(query)), stop.signal),
    );
    lines.current = of;
    setItems([]);
    setError(undefined);
    more();
    return () => {
      lines.current = undefined;
      stop.abort();
    };
  }, [path, query, more]);
  return { items, isDone, isBusy, error, more };
}
