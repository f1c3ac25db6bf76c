import { Skeleton } from "antd";
import { useWords } from "../words/language.tsx";

const words = { loading: { zh: "正在载入", en: "Loading" } } as const;

/** What stands where something is about to stand. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const said = useWords(words);
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{said.loading}</span>
      <Skeleton active paragraph={{ rows: lines }} />
    </div>
  );
}
