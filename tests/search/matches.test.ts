import { expect, test } from "vitest";
import { isGenuine } from "../../src/search/matches.ts";

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
