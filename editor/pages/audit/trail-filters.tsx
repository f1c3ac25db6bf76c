import { DatePicker, Input, Select } from "antd";
import type dayjs from "dayjs";
import type { AuditFilter } from "../../api/audit-queries.ts";
import { actions } from "../../parts/action-words.ts";
import { PlacePicker } from "../../parts/place-picker.tsx";
import { useWords } from "../../words/language.tsx";
import { chainWords } from "./chain-words.ts";

const words = {
  chain: { zh: "日志链", en: "Chain" },
  action: { zh: "何事", en: "What was done" },
  actor: { zh: "何人（账号）", en: "Who (account)" },
  subject: { zh: "对象，如 user:wang.fang", en: "About, e.g. user:wang.fang" },
  place: { zh: "统筹区及其下级", en: "Jurisdiction and below" },
  from: { zh: "起始日", en: "First day" },
  until: { zh: "截止日（含）", en: "Last day" },
  oldest: { zh: "从旧到新", en: "Oldest first" },
  newest: { zh: "从新到旧", en: "Newest first" },
  order: { zh: "顺序", en: "Order" },
} as const;

interface TrailFiltersProps {
  readonly filter: AuditFilter;
  readonly change: (filter: AuditFilter) => void;
}

/** Which entries are shown. */
export function TrailFilters({ filter, change }: TrailFiltersProps) {
  const said = useWords(words);
  const chains = useWords(chainWords);
  const deeds = useWords(actions);
  const optionsOf = (named: Readonly<Record<string, string>>) =>
    Object.entries(named).map(([value, label]) => ({ value, label }));
  return (
    <div className="row-of">
      <Select
        className="filter-select"
        aria-label={said.chain}
        placeholder={said.chain}
        allowClear
        options={optionsOf(chains)}
        popupMatchSelectWidth={260}
        onChange={(chain: string | undefined) => change({ ...filter, chain })}
      />
      <Select
        className="filter-select"
        aria-label={said.action}
        placeholder={said.action}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={optionsOf(deeds)}
        popupMatchSelectWidth={220}
        onChange={(action: string | undefined) => change({ ...filter, action })}
      />
      <Written name={said.actor} value={filter.actor} change={(actor) => change({ ...filter, actor })} />
      <Written
        name={said.subject}
        value={filter.subject}
        change={(subject) => change({ ...filter, subject })}
      />
      <PlacePicker
        name={said.place}
        value={filter.jurisdiction}
        change={(jurisdiction) => change({ ...filter, jurisdiction })}
      />
      <DatePicker
        aria-label={said.from}
        placeholder={said.from}
        onChange={(day) => change({ ...filter, from: day ? startOf(day) : undefined })}
      />
      <DatePicker
        aria-label={said.until}
        placeholder={said.until}
        onChange={(day) => change({ ...filter, until: day ? startOf(day.add(1, "day")) : undefined })}
      />
      <Select<"newest" | "oldest">
        aria-label={said.order}
        value={filter.order ?? "newest"}
        options={(["newest", "oldest"] as const).map((value) => ({ value, label: said[value] }))}
        onChange={(order) => change({ ...filter, order })}
      />
    </div>
  );
}

/** The first moment of a civil day in Asia/Shanghai. */
function startOf(day: dayjs.Dayjs): string {
  return `${day.format("YYYY-MM-DD")}T00:00:00+08:00`;
}

interface WrittenProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

/** A text that counts once it is entered. */
function Written({ name, change }: WrittenProps) {
  return (
    <Input.Search
      className="filter-text"
      aria-label={name}
      placeholder={name}
      allowClear
      onSearch={(text) => change(text.trim() || undefined)}
    />
  );
}
