import { describe, expect, test } from "vitest";
import { namesBetweenCommas, namesOf, oneName, printedName, splitNames } from "../../src/import/names.ts";

/** Each input with what is read from it. */
type Table<T> = [input: T, names: string[]][];

const separators: Table<string> = [
  ["A. Able, B. Baker", ["A. Able", "B. Baker"]],
  ["A. Able, Jr., B. Baker", ["A. Able, Jr.", "B. Baker"]],
  ["Able, Anna", ["Anna Able"]],
  ["Able, Anna, Jr.", ["Anna Able Jr."]],
  ["Able, Anna; Baker, Bob, III", ["Anna Able", "Bob Baker III"]],
  ["Able, Anna and Baker, Bob", ["Anna Able", "Bob Baker"]],
  ["Able, Anna and Bob Baker", ["Anna Able", "Bob Baker"]],
  ["A. Able and B. Baker", ["A. Able", "B. Baker"]],
  ["A. Able & B. Baker", ["A. Able", "B. Baker"]],
  ["A. Able, B. Baker and C. Cook", ["A. Able", "B. Baker", "C. Cook"]],
  ["A. Able, B. Baker, and C. Cook", ["A. Able", "B. Baker", "C. Cook"]],
  ["Able, A., Baker, B., & Cook, C.", ["A. Able", "B. Baker", "C. Cook"]],
  ["Able, A.; Baker, B.; and Cook, C.", ["A. Able", "B. Baker", "C. Cook"]],
  ["Able, Anna, Baker, Bob", ["Anna Able", "Bob Baker"]],
  ["Able, Anna, Baker, Bob and Cook, Carl", ["Anna Able", "Bob Baker", "Carl Cook"]],
  ["Anna Able|Bob Baker", ["Anna Able", "Bob Baker"]],
  ["Anna Able\nBob Baker", ["Anna Able", "Bob Baker"]],
  ["Able, Anna\nBaker, Bob", ["Anna Able", "Bob Baker"]],
  ["A. Able, B.\n  Baker, C. Cook", ["A. Able", "B. Baker", "C. Cook"]],
  ["Anna Able and\n  Bob Baker", ["Anna Able", "Bob Baker"]],
  ["Able and van der Baker", ["Able", "van der Baker"]],
  ["M&uuml;ller, A.; Baker, B.", ["A. M&uuml;ller", "B. Baker"]],
  ["Anna M&uuml;ller, Bob Baker", ["Anna M&uuml;ller", "Bob Baker"]],
  ["Jos\\'e Able, {\\L}ukasz B. and S{\\o}ren", ["Jos\\'e Able", "{\\L}ukasz B.", "S{\\o}ren"]],
  ["[Anna Able, Bob Baker]", ["Anna Able", "Bob Baker"]],
  ["anna able, bob baker", ["anna able", "bob baker"]],
  ["Anna Able / Bob Baker", ["Anna Able", "Bob Baker"]],
  ["By Anna Able and Bob Baker", ["Anna Able", "Bob Baker"]],
  ["Authors: Anna Able, Bob Baker", ["Anna Able", "Bob Baker"]],
  ["{{Able, Anna and Baker, Bob}}", ["Anna Able", "Bob Baker"]],
  ["{{Anna Able and Bob Baker}}", ["Anna Able", "Bob Baker"]],
  [" ; ", []],
];

const lists: Table<string> = [
  ["['Anna Able', 'Bob Baker']", ["Anna Able", "Bob Baker"]],
  [`['Anna Able', 'Bob O''Baker', "Carl O'Cook"]`, ["Anna Able", "Bob O'Baker", "Carl O'Cook"]],
  ["['Anna Able'\n 'Bob Baker']", ["Anna Able", "Bob Baker"]],
  ["[{'name': 'Anna Able', 'id': None}, {'name': 'Bob Baker'}]", ["Anna Able", "Bob Baker"]],
  ['["Able, Anna"]', ["Anna Able"]],
  ['[{"name": "Anna Able"}]', ["Anna Able"]],
  ["['J\\u00f6rg Able']", ["Jörg Able"]],
  ['c("Anna Able", "Bob Baker")', ["Anna Able", "Bob Baker"]],
];

const initials: Table<string> = [
  ["Able A, Baker BC", ["A. Able", "B. C. Baker"]],
  ["Able A.; Van der Baker B.-C.; O'Cook C.D., Jr.", ["A. Able", "B.-C. Van der Baker", "C.D. O'Cook Jr."]],
  ["Able A, Baker B 3rd", ["A. Able", "B. Baker III"]],
  ["Able, A; Baker, BC; Cook, C-D", ["A. Able", "B. C. Baker", "C.-D. Cook"]],
  ["Able A, Bob Baker", ["Able A", "Bob Baker"]],
  ["Able, I.; Baker, V.", ["I. Able", "V. Baker"]],
  ["Иванов И.И., Петров П.П.", ["И.И. Иванов", "П.П. Петров"]],
  ["Anna Able III", ["Anna Able III"]],
  ["ABLE, ANNA; BAKER, BO", ["ANNA ABLE", "BO BAKER"]],
  ["Able, A.C., Baker, B.D.", ["A.C. Able", "B.D. Baker"]],
  ["Able A, van der Baker B, Cook CD.", ["A. Able", "B. van der Baker", "C. D. Cook"]],
  ["ABLE A;VAN DER BAKER BC", ["A. ABLE", "B. C. VAN DER BAKER"]],
  ["KETE, Anna; LEE, Bob", ["Anna KETE", "Bob LEE"]],
  ["ANNA ABLE;BOB BAKER", ["ANNA ABLE", "BOB BAKER"]],
  ["BO NG", ["BO NG"]],
];

const additions: Table<string> = [
  ["A. Able (1 and 2), B. Baker (2) ((1) University of X, (2) Institute\n of Y, (3) Z Corp.)", ["A. Able", "B. Baker"]],
  ["Anna Able1,2, Bob Baker2, Carl Cook1,∗", ["Anna Able", "Bob Baker", "Carl Cook"]],
  ["Anna Able 1, Bob Baker 2", ["Anna Able", "Bob Baker"]],
  ["Able, Anna (57200000001); Baker, Bob, Jr. (57200000002)", ["Anna Able", "Bob Baker Jr."]],
  ["Anna Able <anna@example.org>, Bob Baker", ["Anna Able", "Bob Baker"]],
  ["Anna Able (University of X), Bob Baker†", ["Anna Able", "Bob Baker"]],
  ["Anna Able, Ph.D., Bob Baker, M.D.", ["Anna Able", "Bob Baker"]],
  ["Able, Anna, Institute of X; Baker, Bob, Institute of Y", ["Anna Able", "Bob Baker"]],
  ["Anna Able https://orcid.org/0000-0002-1825-0097; Bob Baker", ["Anna Able", "Bob Baker"]],
  ["Wei Wang 0042 and Wei Li (李伟)", ["Wei Wang 0042", "Wei Li (李伟)"]],
  ["A0. Name0, A1. Name1", ["A0. Name0", "A1. Name1"]],
];

const omissions: Table<string> = [
  ["A. Able, B. Baker, et al. (245 additional authors not shown)", ["A. Able", "B. Baker", "et al. (245 additional authors not shown)"]], // prettier-ignore
  ["Able, Anna and others, ", ["Anna Able", "and others"]],
  ["Able, Anna and Baker, Bob and others", ["Anna Able", "Bob Baker", "and others"]],
  ["Anna Able et al.", ["Anna Able", "et al."]],
  ["Able A, Baker B, et al", ["A. Able", "B. Baker", "et al"]],
  ["Anna Able, Bob Baker [and 30 others]", ["Anna Able", "Bob Baker", "[and 30 others]"]],
  ["A. Able, B. Baker, ...", ["A. Able", "B. Baker", "..."]],
];

const organisations: Table<string> = [
  ["Able, Inc.", ["Able, Inc."]],
  ["Centre for Arts, Science and Law", ["Centre for Arts, Science and Law"]],
  ["Anna Able, Centre for Arts, Science and Law", ["Anna Able", "Centre for Arts, Science and Law"]],
  ["Food and Agriculture Organization", ["Food and Agriculture Organization"]],
  ["Able, Anna and {Air and Ground Team} and {NASA}", ["Anna Able", "Air and Ground Team", "NASA"]],
  ["{AT\\&T and Able Labs} and Able, {III}, Anna", ["AT\\&T and Able Labs", "Anna Able III"]],
  ["{Barnes and Noble, Inc.} and Able, Anna", ["Barnes and Noble, Inc.", "Anna Able"]],
  ["The Atlas Collaboration: A. Able, B. Baker", ["The Atlas Collaboration", "A. Able", "B. Baker"]],
  ["Anna Able and the Atlas Team", ["Anna Able", "the Atlas Team"]],
];

const particles: Table<string> = [
  ["de la Able, Walter and d'Able, Jean le Rond and vom und zum Able, Heinrich", ["Walter de la Able", "Jean le Rond d'Able", "Heinrich vom und zum Able"]], // prettier-ignore
  ["{da Able}, Vasco and {Amaury de} Able and al-Haytham, Ibn", ["Vasco da Able", "Amaury de Able", "Ibn al-Haytham"]],
  ["King, Jr., Martin L. and Able, III, Adam E.", ["Martin L. King Jr.", "Adam E. Able III"]],
];

const scripts: Table<string> = [
  ["张伟 and 王, 小明 and {欧阳 修}", ["张伟", "王小明", "欧阳 修"]],
  ["张伟, 李四, 王五, 赵六", ["张伟", "李四", "王五", "赵六"]],
  ["张伟、王小明", ["张伟", "王小明"]],
  ["Nguyễn Văn An and Trần, Thị Bình", ["Nguyễn Văn An", "Thị Bình Trần"]],
];

test.each([
  ...separators,
  ...lists,
  ...initials,
  ...additions,
  ...omissions,
  ...organisations,
  ...particles,
  ...scripts,
])("the names in %j are %j", (text, names) => {
  expect(splitNames(text)).toEqual(names);
});

const single: [line: string, name: string][] = [
  ["Able, Anna", "Anna Able"],
  ["Centre for Arts and Science", "Centre for Arts and Science"],
  ["World Health Organization (WHO)", "World Health Organization (WHO)"],
  ["Able, Inc.", "Able, Inc."],
  ["King, Martin L., Jr.", "Martin L. King Jr."],
  ["King, Jr., Martin L.", "Martin L. King Jr."],
  ["von Able, John", "John von Able"],
  ["García Able, Ana María", "Ana María García Able"],
  ["de la Able, Ana María", "Ana María de la Able"],
  ["al-Haytham, Ibn", "Ibn al-Haytham"],
  ["O'Able†", "O'Able"],
  ["{Air and Ground, Team of}", "Air and Ground, Team of"],
  ["王, 小明", "王小明"],
  ["小明 王", "小明 王"],
];

test.each(single)("a line is one name, whatever words are in it: %j is %j", (line, name) => {
  expect(oneName(line)).toBe(name);
});

test("between commas two names of one word are two", () => {
  expect(namesBetweenCommas("Plato, Socrates")).toEqual(["Plato", "Socrates"]);
});

test("a text for each name is never two names", () => {
  expect(namesOf(["García Able, Ana María", "et al."])).toEqual(["Ana María García Able", "et al."]);
  expect(namesOf(["ABLE, Anna"])).toEqual(["Anna ABLE"]);
  expect(namesOf(["LEE, ANNA E."])).toEqual(["ANNA E. LEE"]);
});

const parts: [Parameters<typeof printedName>[0], string][] = [
  [{ family: "Able", given: "M.", "non-dropping-particle": "van", suffix: "III" }, "M. van Able III"],
  [{ family: "Alembert", given: "Jean", "dropping-particle": "d’" }, "Jean d’Alembert"],
  [{ family: "Haytham", given: "Ibn", "non-dropping-particle": "al-" }, "Ibn al-Haytham"],
  [{ family: "李", given: "世民" }, "李世民"],
  [{ family: "田中", given: "太郎" }, "田中太郎"],
  [{ family: "김", given: "민수" }, "김민수"],
  [{ family: "Nagy", given: "Anna" }, "Anna Nagy"],
  [{ family: "Able", given: "AB" }, "A. B. Able"],
  [{ family: "able", given: "AB" }, "AB able"],
  [{ literal: "Able, Anna" }, "Able, Anna"],
  [{}, ""],
];

test.each(parts)("the parts %j are printed as %j", (name, printed) => {
  expect(printedName(name)).toBe(printed);
});

const objects: Table<unknown> = [
  [[{ firstName: "Anna", lastName: "Able" }, { first: "Bob", middle: ["C."], last: "Baker" }], ["Anna Able", "Bob C. Baker"]],
  [[{ first_name: "Anna", last_name: "Able" }, { forename: "Bob", surname: "Baker" }], ["Anna Able", "Bob Baker"]],
  [[{ LastName: "Able", ForeName: "Anna B", Initials: "AB" }, { CollectiveName: "The X Group" }], ["Anna B Able", "The X Group"]],
  [[{ full_name: "Anna Able" }, { fullname: "Baker, Bob" }, { display_name: "Carl Cook" }], ["Anna Able", "Bob Baker", "Carl Cook"]],
  [[{ author: { display_name: "Anna Able" }, raw_author_name: "Able A" }, { raw_author_name: "Bob Baker" }], ["Anna Able", "Bob Baker"]],
  [[{ name: "Able, Anna", givenName: "Anna", familyName: "Able", nameType: "Personal" }], ["Anna Able"]],
  [[{ name: "Museum, The", nameType: "Organizational" }, { creatorName: "Able, Anna" }], ["Museum, The", "Anna Able"]],
  [[{ creatorType: "author", firstName: "Anna", lastName: "Able" }, { creatorType: "editor", name: "Ed" }], ["Anna Able"]],
  [[{ name: "The Cell Consortium" }], ["The Cell Consortium"]],
  [[["Able", "Anna", "Jr."], ["Atlas Collaboration", "", ""]], ["Anna Able Jr.", "Atlas Collaboration"]],
  [["Able, Anna", "Baker, Bob"], ["Anna Able", "Bob Baker"]],
  [["Able A", "Baker BC"], ["A. Able", "B. C. Baker"]],
  [["Able, Anna"], ["Anna Able"]],
  [["arxiv.Result.Author('Anna Able')", "arxiv.Result.Author('Bob Baker')"], ["Anna Able", "Bob Baker"]],
  [[{ "@type": "Organization", name: "Museum, The" }], ["Museum, The"]],
  [["Anna Able∗", "Bob Baker1,2"], ["Anna Able", "Bob Baker"]],
  [["Anna Able", "Bob Baker and Carl Cook", "et al."], ["Anna Able", "Bob Baker", "Carl Cook", "et al."]],
  [["Anna Able and Bob Baker"], ["Anna Able", "Bob Baker"]],
  [{ value: ["Anna Able", "Bob Baker"] }, ["Anna Able", "Bob Baker"]],
  [{ name: "Anna Able" }, ["Anna Able"]],
  [[{ given: "Anna", family: "E" }], ["Anna E"]],
  [["Anna Able", null, 3, {}, []], ["Anna Able"]],
  [7, []],
]; // prettier-ignore

test.each(objects)("the names in %j are %j", (value, names) => {
  expect(namesOf(value)).toEqual(names);
});

describe("long and hostile texts are read", () => {
  const many = Array.from({ length: 3000 }, (_, index) => `A. Name${"x".repeat(index % 7)}`);

  test("a list of three thousand names", () => {
    expect(splitNames(many.join(", "))).toEqual(many);
    expect(splitNames(many.join(" and "))).toEqual(many);
    expect(namesOf(many)).toEqual(many);
  });

  test.each([
    "(",
    "[",
    "{",
    "*",
    "1,",
    " *",
    "a*",
    "and ",
    "A",
    "A. ",
    "'",
    "[' ",
    "@a",
    "0000-",
    "& ",
    "x and ",
    "et al ",
    "Centre for A, ",
    "()",
    "\\",
    "Abc and Abc ",
  ])(
    // prettier-ignore
    "a text of many %j",
    (unit) => {
      const text = unit.repeat(30_000);
      expect(splitNames(text).join("").length).toBeLessThanOrEqual(text.length + 30_000);
      expect(oneName(`Anna ${text}`)).toContain("A");
    },
  );
});
