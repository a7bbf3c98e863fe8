import type { Reading, Statement } from "../read/reading.js";

const recalls =
  /^(?:нагадаємо|нагадуємо|як повідомлялося|як повідомляв|раніше повідомлялося|як ми повідомляли|довідково|читайте також|як відомо|нагадаю)(?![\p{L}])/iu;

/** Whether the statement stands where reports are read: body text or a headline, and not a reminder («Нагадаємо, що…»). */
export function mayReport(reading: Reading, statement: Statement): boolean {
  const role = reading.lines[statement.line]?.role;
  if (role !== "body" && role !== "lead" && role !== "headline" && role !== "subhead") return false;
  return !recalls.test(reading.text.slice(statement.start, statement.end));
}
