import { expect, test } from "vitest";
import { retryAfter } from "../../src/lib/retry-after.ts";

const now = Date.UTC(2026, 10, 24, 8, 0, 0);

test.each([
  ["120", 120_000],
  [" 0 ", 0],
  ["Tue, 24 Nov 2026 08:02:00 GMT", 120_000],
  ["Tue, 24 Nov 2026 07:00:00 GMT", 0],
  ["soon", undefined],
  ["-5", undefined],
  ["1.5", undefined],
  ["2026", 2_026_000],
  ["Tue, 99 Foo 2026 08:02:00 GMT", undefined],
  ["", undefined],
  [null, undefined],
])("Retry-After: %s means %s milliseconds", (header, wait) => {
  expect(retryAfter(header, now)).toBe(wait);
});
