import { expect, test } from "vitest";
import { isGenuine, titledFirst } from "../../src/search/matches.ts";

test.each([
  ["adaptaion", ["adaptation"], true],
  ["zzzzqqqq", ["zero-shot"], false],
  ["sdafadsfasdf", ["SD", "and"], false],
  ["few-shot", ["few"], true],
  ["Fréchet", ["Frechet"], true],
  ["NER", ["NER,"], true],
  ["knowledge distillation", ["distill"], true],
])("%s against %j is %s", (query, marked, expected) => {
  expect(isGenuine(query, marked)).toBe(expected);
});

test("the paper whose title is the query comes first, signs included", async () => {
  const titles = ["C for Transfer", "C++ for Transfer", "C# for Transfer", "Another"];
  const results = titles.map((title, at) => ({
    id: title,
    score: titles.length - at,
    data: () => Promise.resolve({ url: "", excerpt: "", meta: { title } }),
  }));
  const first = async (query: string) => (await titledFirst(results, query)).map(({ id }) => id);
  expect((await first("c# for transfer"))[0]).toBe("C# for Transfer");
  expect((await first("C++ for transfer"))[0]).toBe("C++ for Transfer");
  expect(await first("transfer")).toEqual(titles);
});
