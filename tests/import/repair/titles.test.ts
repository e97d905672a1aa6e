import { expect, test } from "vitest";
import { clean } from "../../../src/import/repair/index.ts";

const title = (text: string) => clean(text, { where: "title", companion: "" });

test.each([
  ["Transfer of classifiers.", "Transfer of classifiers"],
  ["[Transfer of classifiers].", "Transfer of classifiers"],
  ["[Transfer of classifiers]", "Transfer of classifiers"],
  ["Does it help CNNs?.", "Does it help CNNs?"],
  ["Transfer to COVID-19.", "Transfer to COVID-19"],
  ["Transfer of classifiers (a study).", "Transfer of classifiers (a study)"],
])("the title %j is %j, and that is reported", (given, repaired) => {
  const { text, repairs } = title(given);
  expect(text).toBe(repaired);
  expect(repairs.length).toBeGreaterThan(0);
});

test.each([
  "Learning in the U.S.", "Notes by Roe et al.", "A genome of Bacillus sp.", "The firm Able Inc.", "Transfer, Part A.", "Transfer and so on ...", "On .NET.",
  "[Re] Transfer of classifiers", "[untitled]", "Transfer [in German] and [in French]", "[1] and [2]",
])("the title %j stays", (given) => {
  expect(title(given)).toEqual({ text: given, repairs: [], warnings: [] });
}); // prettier-ignore

test("a full stop at the end of an abstract stays", () => {
  expect(clean("We study it.", { where: "abstract", companion: "" }).text).toBe("We study it.");
});

test("a title that was cut off is said", () => {
  expect(title("Transfer of image classifiers to …").warnings).toHaveLength(1);
});
