import { expect, test } from "vitest";
import { describeDate } from "../../src/publish/view/dates.js";

const kyiv = "Europe/Kyiv";

test.each([
  ["2025-11-30", "30 листопада 2025 р.", "30 November 2025", "2025-11-30"],
  ["2025-11-30T23:30:00Z", "1 грудня 2025 р., 01:30 (UTC+2)", "1 December 2025, 01:30 (UTC+2)", "2025-11-30T23:30:00Z"],
  [
    "2025-07-01T12:00:00.5+0200",
    "1 липня 2025 р., 13:00 (UTC+3)",
    "1 July 2025, 13:00 (UTC+3)",
    "2025-07-01T12:00:00.5+0200",
  ],
  ["2025-07-01 12:05", "1 липня 2025 р., 12:05", "1 July 2025, 12:05", "2025-07-01T12:05"],
])("%s is a date in both languages", (stated, uk, en, machine) => {
  expect(describeDate(stated, kyiv)).toEqual({ uk, en, machine });
});

test.each(["29 листопада", "2025-02-30", "2025-11-30T25:00", "2025-11", "вчора", "", "2025-11-30 о 12:00"])(
  "%j stays as it was stated",
  (stated) => {
    expect(describeDate(stated, kyiv)).toEqual({ uk: stated, en: stated, machine: null });
  },
);
