/** Colours of pictures: texts keep 4.5:1 on white, lengths 3:1, and no two are told apart by hue alone. */
export const ink = {
  text: "#1b2733",
  faint: "#4a5560",
  strong: "#0b5e6b",
  soft: "#d3e7ea",
  past: "#8a959f",
} as const;

export const FONT =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
