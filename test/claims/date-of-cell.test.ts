import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClaimTime } from "../../server/claims/claim-time.ts";
import { dateOfCell } from "../../server/claims/date-of-cell.ts";

describe("a date in a table", () => {
  it.each([
    ["2023-04-05", "2023-04-05"],
    ["2023/04/05", "2023-04-05"],
    ["2023/4/5", "2023-04-05"],
    ["2023-4-5", "2023-04-05"],
    ["2023.4.5", "2023-04-05"],
    ["2023.12.31", "2023-12-31"],
    ["20230405", "2023-04-05"],
    ["2023年4月5日", "2023-04-05"],
    ["2024/2/29", "2024-02-29"],
    ["2023-04-05 08:00:00", "2023-04-05 08:00:00"],
    ["2023-04-05T08:00", "2023-04-05T08:00"],
    ["2023/4/5 8:00", "2023-04-05 08:00"],
    ["2023/4/5  23:59:59", "2023-04-05 23:59:59"],
    ["20230405 08:05", "2023-04-05 08:05"],
    ["2023-04-05 00:00:00.0", "2023-04-05 00:00:00"],
  ])("%s is %s", (text, date) => {
    expect(dateOfCell(text)).toBe(date);
  });

  it.each([
    // Which of them is the month is not said.
    "05/04/2023",
    "5.4.2023",
    "05042023",
    "23-04-05",
    "230405",
    "12132023",
    // No day of the calendar.
    "2023/2/29",
    "2023-13-01",
    "20230431",
    "2023/4/0",
    // No time of day.
    "2023/4/5 24:00",
    "2023-04-05 08:60",
    // Several signs, or more than a date.
    "2023/4-5",
    "2023年4/5",
    "2023/4",
    "2023-04-05 上午",
    "2023-04-05T00:00:00Z",
    "2023-04-05 08:00:00+08:00",
    // A day as Excel counts it.
    "45021",
    "不详",
  ])("%s is none", (text) => {
    expect(dateOfCell(text)).toBeUndefined();
  });

  it("is one that a claim may hold, whatever the cell holds", () => {
    const signs = [..."0123456789 -/.:T年月日"];
    const cell = fc.string({ unit: fc.constantFrom(...signs), maxLength: 24 });
    fc.assert(
      fc.property(cell, (text) => {
        const date = dateOfCell(text);
        expect(date === undefined || (isClaimTime(date) && dateOfCell(date) === date)).toBe(true);
      }),
    );
  });
});
