import { expect, test } from "vitest";
import { readSite } from "../support/built-site.ts";
import { find, readText } from "../support/html.ts";
import { sites } from "../support/sites.ts";

const german = readSite(sites.fixture, "papers/leben-im-flachlandbach/index.html");
const english = readSite(sites.fixture, "papers/the-sound-of-streams-at-night/index.html");
const abstractOf = (html: string) => find(html, ({ properties }) => "dataAbstract" in properties)!;

test("a text that is not English says its language and direction, for screen readers and machines", () => {
  expect(abstractOf(german).properties).toMatchObject({ lang: "de", dir: "ltr" });
  expect(find(german, ({ tagName }) => tagName === "h1")!.properties).toMatchObject({ lang: "de" });
  expect(german).toContain('<meta name="citation_language" content="de">');
  expect(german).toContain('"inLanguage":"de"');
  expect(abstractOf(english).properties).not.toHaveProperty("lang");
  expect(english).toContain('<meta name="citation_language" content="en">');
});

test("the authors' keywords stand below the abstract", () => {
  const keywords = find(german, ({ properties }) => String(properties["className"]).includes("keywords"))!;
  expect(readText(keywords)).toBe("Keywords: Flusskrebse; 河流中的小龙虾");
});
