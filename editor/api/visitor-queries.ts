import { useQuery } from "@tanstack/react-query";
import type { Entrance, Me } from "./answers.ts";
import { answerOf, keepToken } from "./request.ts";

/** How people come in. */
export function useEntrance() {
  return useQuery({
    queryKey: ["entrance"],
    queryFn: () => answerOf<Entrance>("/entrance"),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Who has come in, whose token changes are sent with from then on; refused with 401 where nobody has. */
export function useMe(isAsked: boolean) {
  return useQuery({
    queryKey: ["me"],
    queryFn: async () => {
      const me = await answerOf<Me>("/me");
      keepToken(me.csrfToken);
      return me;
    },
    enabled: isAsked,
    staleTime: 300_000,
  });
}
