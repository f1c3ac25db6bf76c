import { Segmented } from "antd";
import type { ReactNode } from "react";

interface ViewSwitchProps<K extends string> {
  /** What is switched, for those who cannot see it. */
  readonly name: string;
  readonly views: readonly { readonly key: K; readonly label: string; readonly children: ReactNode }[];
  readonly shown: K;
  readonly show: (key: K) => void;
}

/** Views of one thing, one shown at a time; on narrow pages the switch takes several lines. */
export function ViewSwitch<K extends string>({ name, views, shown, show }: ViewSwitchProps<K>) {
  return (
    <div className="stack">
      <Segmented<K>
        className="view-switch"
        aria-label={name}
        value={shown}
        options={views.map(({ key, label }) => ({ value: key, label }))}
        onChange={show}
      />
      {views.find(({ key }) => key === shown)?.children}
    </div>
  );
}
