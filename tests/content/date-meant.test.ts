import { expect, test } from "vitest";
import { dateMeant } from "../../src/content/date-meant.ts";

const dates: [text: string, date: string | undefined][] = [
  ["2017-3-5", "2017-03-05"],
  ["2017/03", "2017-03"],
  ["2017-03-15T10:00:00Z", "2017-03-15"],
  ["2017-03-15 10:00", "2017-03-15"],
  ["March 2017", "2017-03"],
  ["Sept. 2017", "2017-09"],
  ["15 March 2017", "2017-03-15"],
  ["1st may, 2017", "2017-05-01"],
  ["Mar 5th, 2017", "2017-03-05"],
  ["3/5/2017", undefined],
  ["2017-13", undefined],
  ["2017-02-30", undefined],
  ["31 April 2017", undefined],
  ["Spring 2017", undefined],
  ["Marching 2017", undefined],
  ["17", undefined],
  ["March", undefined],
  ["1817-03-15", undefined],
];

test("dates are read where they can mean one day only", () => {
  expect(dates.map(([text]) => [text, dateMeant(text)])).toEqual(dates);
});
