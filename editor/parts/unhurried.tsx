import { type ReactNode, useDeferredValue } from "react";
import { Loading } from "./loading.tsx";

interface UnhurriedProps {
  /** Lines of the placeholder until it is drawn. */
  readonly lines: number;
  readonly children: ReactNode;
}

/** Draws what takes long after everything around it, a little at a time: whoever types or clicks meanwhile is not held up. */
export function Unhurried({ lines, children }: UnhurriedProps) {
  const isTime = useDeferredValue(true, false);
  return isTime ? children : <Loading lines={lines} />;
}
