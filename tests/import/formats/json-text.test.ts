import { describe, expect, test } from "vitest";
import { detectFormat } from "../../../src/import/formats/index.ts";
import { json, jsonLines } from "../../../src/import/formats/json.ts";

const read = (text: string) => {
  const { records, refused } = detectFormat(text).parse(text);
  return {
    titles: records.map(({ line, title }) => `${line} ${title}`),
    refused: refused.map(({ line, reason }) => `${line} ${reason}`),
  };
};

describe("what is not quite JSON is read", () => {
  test.each([
    ["NaN and infinities", `[{"title":"A NaN","year":NaN,"doi":-Infinity}]`, ["1 A NaN"]],
    ["commas at the end", `[{"title":"A","tags":["a",],},\n]`, ["1 A"]],
    ["tabs in a text", `[{"title":"A\tB"}]`, ["1 A B"]],
    ["a byte-order mark and line breaks of old Macs", `\uFEFF[{"title":"A"},\r{"title":"B"}]`, ["1 A", "2 B"]],
    ["Python", `[{'title': 'A "quoted" one', 'doi': None}, {'title': "O'Neil's"}]`, ['1 A "quoted" one', "1 O'Neil's"]],
    ["Python by lines", `{'title': 'A', 'open': True}\n{'title': 'B', 'ids': ('a', 'b')}`, ["1 A", "2 B"]],
    ["objects in a row", `{\n "title": "A"\n}\n{\n "title": "B"\n}`, ["1 A", "4 B"]],
    ["objects in a row with commas", `{\n "title": "A"\n},\n{\n "title": "B"\n}`, ["1 A", "4 B"]],
    ["pages of an answer by lines", `{"results":[{"title":"A"},{"title":"B"}]}\n{"results":[{"title":"C"}]}`, ["1 A", "1 B", "2 C"]],
    ["lists in a row", `[{"title":"A"}]\n[{"title":"B"}]`, ["1 A", "2 B"]],
    ["a table of pandas by columns", `{"title":{"0":"A","1":"B"},"abstract":{"0":"a","1":null}}`, ["1 A", "1 B"]],
    ["a table of pandas by rows", `{"columns":["id","title"],"index":[0,1],"data":[[1,"A"],[2,"B"]]}`, ["1 A", "1 B"]],
    ["a table of lists", `{"title":["A","B"],"abstract":["a","b"]}`, ["1 A", "1 B"]],
    ["one paper in lists", `[{"title":["A"],"abstract":["a"],"authors":["Jane Roe","Max Poe"]}]`, ["1 A"]],
    ["a key named __proto__", `[{"title":"A","__proto__":{"title":"B"}}]`, ["1 A"]],
    ["brackets and quotation marks in texts", `[{"title":"A ]}\\" {["},\n{"title":"B"}]`, ['1 A ]}" {[', "2 B"]],
  ])("%s", (_, text, titles) => {
    expect(read(text)).toEqual({ titles, refused: [] });
  }); // prettier-ignore
});

describe("what cannot be read is refused with its line, and the rest is read", () => {
  test.each([
    ["a file that was cut off", `[{"title":"A"},\n{"title":"B"},\n{"tit`, ["1 A", "2 B"], ["3 invalid JSON (unexpected end of string)"]],
    ["a list that was cut off between two", `[{"title":"A"},\n{"title":"B"},\n`, ["1 A", "2 B"], ["2 invalid JSON (close bracket expected)"]],
    ["an answer that was cut off", `{"total":2,"data":[{"title":"A"},`, ["1 A"], ["1 invalid JSON (close bracket expected)"]],
    ["one object", `[\n{"title":"A"},\n{"title":\n"B" "C"},\n{"title":"D"}\n]`, ["2 A", "5 D"], ["4 invalid JSON (comma expected)"]],
    ["a line that was cut off", `{"title":"A"}\n{"title":"B\n{"title":"C"}`, ["1 A", "3 C"], ["2 invalid JSON (unexpected end of string)"]],
    ["words behind the end", `[{"title":"A"}]\nDownloaded on Monday`, ["1 A"], ["2 invalid JSON (invalid symbol)"]],
  ])("%s", (_, text, titles, refused) => {
    expect(read(text)).toEqual({ titles, refused });
  }); // prettier-ignore

  test("a text of Python that is not closed", () => {
    expect(read(`[{'title': 'A'},\n{'title': 'B\n}]`)).toEqual({ titles: ["1 A"], refused: ["2 invalid JSON (invalid symbol)"] });
  }); // prettier-ignore

  test("nesting without end", () => {
    const text = `[{"title":"A","abstract":${"[".repeat(200_000)}`;
    expect(json.parse(text)).toMatchObject({ records: [], refused: [{ line: 1, reason: expect.stringContaining("nested too deeply") }] });
  }); // prettier-ignore

  test.each(['"\n\\', '{"a":', "[", '{"data":', '"', "{'", "\\", ",", "1 ", "[[],", '{"content":{', '\\"', "\\'"])(
    "a hundred thousand times %j, in time",
    (part) => {
      const { records, refused } = json.parse(`[${part.repeat(100_000)}`);
      expect(records.length + refused.length).toBeGreaterThan(0);
    },
  );
});

test("any run of whole lines of JSON Lines can be read alone", () => {
  const lines = ['{"title":"A"}', '{"title": oops}', '{"title":"C"}'];
  expect(jsonLines.byLine).toBe(true);
  const parts = [jsonLines.parse(lines[0]!), jsonLines.parse(lines.slice(1).join("\n"), 2)];
  const whole = jsonLines.parse(lines.join("\n"));
  expect(parts.flatMap(({ records }) => records)).toEqual(whole.records);
  expect(parts.flatMap(({ refused }) => refused)).toEqual(whole.refused);
  expect(whole.refused).toMatchObject([{ line: 2 }]);
});
