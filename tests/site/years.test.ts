import { describe, expect, test } from "vitest";
import type { PaperSummary } from "../../src/model/page.ts";
import { yearBars, yearsOf } from "../../src/site/views/years.ts";

const papers = (...years: (number | undefined)[]) =>
  years.map((year, index) => ({ id: `p${index}`, year })) as unknown as PaperSummary[];

describe("the years of the collection", () => {
  test("keep the order of the list and have an anchor each", () => {
    const years = yearsOf(papers(2023, 2023, 2020, undefined));
    expect(years.map(({ anchor, papers: list }) => [anchor, list.length])).toEqual([
      ["y2023", 2],
      ["y2020", 1],
      ["no-date", 1],
    ]);
  });

  test("are drawn without gaps, the fullest at full height", () => {
    expect(yearBars(yearsOf(papers(2023, 2023, 2021, undefined)))).toEqual([
      { year: 2021, anchor: "y2021", count: 1, share: 0.5 },
      { year: 2022, anchor: undefined, count: 0, share: 0 },
      { year: 2023, anchor: "y2023", count: 2, share: 1 },
    ]);
  });

  test.each([[[]], [papers(undefined)]])("are none where nothing is dated", (list) => {
    expect(yearBars(yearsOf(list))).toEqual([]);
  });
});
