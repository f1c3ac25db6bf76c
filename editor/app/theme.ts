import type { ThemeConfig } from "antd";

/** Calm and dense; every text colour keeps 4.5:1 on its ground. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#0b5e6b",
    colorLink: "#0b5e6b",
    colorLinkHover: "#0b7080",
    colorInfo: "#0b7f92",
    colorInfoBg: "#e9f5f7",
    colorInfoBorder: "#a5d3da",
    colorWarningBg: "#fff6e5",
    colorWarningBorder: "#e8c88a",
    colorErrorBg: "#fdeeed",
    colorErrorBorder: "#eab4b0",
    colorSuccessBg: "#e9f6ed",
    colorSuccessBorder: "#a9d6b8",
    colorPrimaryBg: "#e3f0f2",
    colorSuccess: "#1e7a3c",
    colorWarning: "#8f5400",
    colorError: "#b3261e",
    colorTextSecondary: "#4a5560",
    colorTextTertiary: "#56616c",
    colorTextDescription: "#56616c",
    colorTextPlaceholder: "#636e79",
    colorBgLayout: "#f4f6f8",
    borderRadius: 6,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, sans-serif',
    fontFamilyCode: '"JetBrains Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  },
  components: {
    Layout: { headerBg: "#ffffff", siderBg: "#ffffff", headerHeight: 56, headerPadding: "0 20px" },
    Menu: { itemSelectedBg: "#e3f0f2", itemSelectedColor: "#0b5e6b", itemBorderRadius: 6 },
    Table: { headerBg: "#eef2f4", cellPaddingBlockSM: 7, cellPaddingInlineSM: 10 },
    Card: { headerFontSize: 15 },
  },
};

/** The same for those whose system asks for less motion. */
export const stillTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };
