import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorView } from "./error-view.tsx";
import { Loading } from "./loading.tsx";

interface AwaitedProps<T> {
  readonly query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  readonly lines?: number;
  readonly children: (answer: T) => ReactNode;
}

/** An answer of the service once it is there; until then its outline, or what went wrong. */
export function Awaited<T>({ query, lines = 6, children }: AwaitedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorView error={query.error} retry={query.refetch} />;
  return <Loading lines={lines} />;
}
