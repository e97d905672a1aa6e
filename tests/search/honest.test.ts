import { expect, test } from "vitest";
import { isHonest } from "../../src/search/honest.ts";

test.each([
  ["adaptaion", ["adaptation"], true],
  ["zzzzqqqq", ["zero-shot"], false],
  ["sdafadsfasdf", ["SD", "and"], false],
  ["few-shot", ["few"], true],
  ["Fréchet", ["Frechet"], true],
  ["NER", ["NER,"], true],
  ["knowledge distillation", ["distill"], true],
])("%s against %j is %s", (query, marked, honest) => {
  expect(isHonest(query, marked)).toBe(honest);
});
