import { useEffect, useState } from "react";
import { SheetWorker } from "./sheet-worker.ts";

/** A desk for sheets of one's own, for as long as it is shown. */
export function useSheetWorker(): SheetWorker {
  const [worker] = useState(() => new SheetWorker());
  useEffect(() => () => worker.close(), [worker]);
  return worker;
}
