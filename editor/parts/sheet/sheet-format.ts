export const sheetFormats = ["xlsx", "csv"] as const;

/** What a sheet can be saved as. */
export type SheetFormat = (typeof sheetFormats)[number];
