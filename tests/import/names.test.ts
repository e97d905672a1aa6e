import { expect, test } from "vitest";
import { namesBetweenCommas, oneName, splitNames } from "../../src/import/names.ts";

test.each([
  ["A. Able, B. Baker", ["A. Able", "B. Baker"]],
  ["A. Able, Jr., B. Baker", ["A. Able, Jr.", "B. Baker"]],
  ["Able, Anna", ["Anna Able"]],
  ["Able, Anna, Jr.", ["Anna Able, Jr."]],
  ["Able, Anna; Baker, Bob, III", ["Anna Able", "Bob Baker, III"]],
  ["Able, Anna and Baker, Bob", ["Anna Able", "Bob Baker"]],
  ["A. Able and B. Baker", ["A. Able", "B. Baker"]],
  ["Able, Inc.", ["Able, Inc."]],
  [" ; ", []],
])("the names in %j are %j", (text, names) => {
  expect(splitNames(text)).toEqual(names);
});

test("a line is one name, whatever words are in it", () => {
  expect(["Able, Anna", "Centre for Arts and Science", "Able, Inc."].map(oneName)).toEqual(["Anna Able", "Centre for Arts and Science", "Able, Inc."]); // prettier-ignore
});

test("between commas two names of one word are two", () => {
  expect(namesBetweenCommas("Plato, Socrates")).toEqual(["Plato", "Socrates"]);
});
