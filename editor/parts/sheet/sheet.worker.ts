import { SheetDesk } from "./sheet-desk.ts";
import type { SheetAsked, SheetTold } from "./sheet-worker.ts";

const desk = new SheetDesk();

/** Does what it is asked, one thing after the other, and tells how far it is. */
self.onmessage = async ({ data: { id, name, input } }: MessageEvent<SheetAsked>) => {
  const tell = (told: SheetTold): void => self.postMessage(told);
  const progress = (done: number, of: number): void => tell({ id, done, of });
  // The page asks by the desk's own types.
  const act = desk[name].bind(desk) as (input: unknown, progress: unknown) => unknown;
  try {
    tell({ id, answer: await act(input, progress) });
  } catch (error) {
    tell({ id, fault: String(error) });
  }
};
