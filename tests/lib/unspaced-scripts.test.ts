import { expect, test } from "vitest";
import { joinCharacters, separateCharacters } from "../../src/lib/unspaced-scripts.ts";

test.each([
  ["迁移学习", "迁 移 学 习"],
  ["用BERT学习", "用 BERT 学 习"],
  ["転移学習の手法", "転 移 学 習 の 手 法"],
  ["전이 학습 and transfer learning", "전이 학습 and transfer learning"],
])("separates the characters of %s", (text, separated) => {
  expect(separateCharacters(text)).toBe(separated);
});

test("joins them again, around marks too", () => {
  expect(joinCharacters("用 BERT <mark>学</mark> <mark>习</mark> 器")).toBe("用 BERT <mark>学</mark><mark>习</mark>器");
});
