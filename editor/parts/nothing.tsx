import { Empty } from "antd";
import type { ReactNode } from "react";

/** Says that there is nothing here, and what can be done about it. */
export function Nothing({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="faint">{words}</span>}>
      {children}
    </Empty>
  );
}
