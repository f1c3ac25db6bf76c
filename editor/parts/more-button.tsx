import { Button } from "antd";
import { useWords } from "../words/language.tsx";

const words = { more: { zh: "显示更多", en: "Show more" } } as const;

interface MoreButtonProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Asks for the next page, where there is one. */
export function MoreButton({ query }: MoreButtonProps) {
  const said = useWords(words);
  if (!query.hasNextPage) return null;
  return (
    <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
      {said.more}
    </Button>
  );
}
