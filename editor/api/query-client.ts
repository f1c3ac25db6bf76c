import { QueryClient } from "@tanstack/react-query";
import { ApiProblem, NoAnswer } from "./problem.ts";

/** Answers are kept for as long as the page is open and asked again when somebody comes back to it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What was refused is refused again; what got no answer is asked again by hand or when the network is back.
      retry: (failures, error) => isPassing(error) && failures < 2,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

function isPassing(error: Error): boolean {
  if (error instanceof NoAnswer) return false;
  return error instanceof ApiProblem && error.status === 503;
}
