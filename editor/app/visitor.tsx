import { createContext, use } from "react";
import type { Entrance, Me } from "../api/answers.ts";

/** Who uses the editor; without `me` the service is open to everybody on this machine. */
export interface Visitor {
  readonly entrance: Entrance;
  readonly me: Me | undefined;
}

export const VisitorContext = createContext<Visitor>({
  entrance: { access: "open", ways: [] },
  me: undefined,
});

export function useVisitor(): Visitor {
  return use(VisitorContext);
}

/** What an open service lets everybody do. */
const OPEN: readonly string[] = ["read-rules", "evaluate", "settle"];

/** Whether this visitor may do something in some jurisdiction; the service decides about each. */
export function useMay(action: string): boolean {
  const { me } = useVisitor();
  return me ? me.grants.some(({ may }) => may.includes(action)) : OPEN.includes(action);
}
