import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element } from "hast";
import { afterEach, describe, expect, test } from "vitest";
import { escapeInvisible } from "../../src/lib/format.ts";
import { textReport } from "../../scripts/report/problems.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { isReservedName } from "../../src/model/paths.ts";
import type { PaperPage, TopicPage } from "../../src/model/page.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { readPageFile } from "../../src/site/markup/mdx.ts";
import type { Content } from "../../src/content/content.ts";
import { renderPaper } from "../../src/site/render-paper.ts";
import { renderMdx } from "../../src/site/render-mdx.ts";
import { fixtureAtlas } from "../support/atlas.ts";
import { type Attack, attackKinds, attacksOf, corpus } from "../support/attacks.ts";
import { elements, find, readText } from "../support/html.ts";
import { expectPinned } from "../support/pinned.ts";

const facets = { file: "content/facets.yaml", text: readFileSync(`${fixtureAtlas}/facets.yaml`, "utf8") };

/** Where the stack of the parser overflows depends on what stands below it. */
const stackEnd = /:\d+(?= front-matter Unexpected depth)/;

/**
 * What becomes of a case, in lines: `refused` with the problems, or `inert`; then what a page would show of it, past the
 * check too, wherever it can be read at all.
 */
function outcomeOf(attack: Attack): string {
  const files = attack.kind === "facets" ? [attack] : [attack, facets];
  const { parsed, problems } = checkContent(files, { today: "2026-11-24" });
  const refused = problems.some(({ severity }) => severity === "error");
  const report = textReport(problems)
    .split("\n")
    .slice(0, problems.length * 2);
  return [`${attack.name}: ${refused ? "refused" : "inert"}`, ...report.map((line) => line.replace(attack.file, "").replace(stackEnd, ":…")), ...shown(parsed)]
    .map((line, at) => (at === 0 ? line : `  ${line}`))
    .join("\n"); // prettier-ignore
}

function shown(content: Content): string[] {
  if (content.papers.some(({ id }) => isReservedName(id))) {
    expect(() => buildPages(content)).toThrow(/Unexpected id/);
    return ["no page"];
  }
  const files = buildPages(content);
  const paper = content.papers.flatMap(({ id }) => showPaper(files.get(`papers/${id}.mdx`)!, content));
  const topic = content.topics.flatMap(({ id }) => showTopic(files.get(`topics/${id}.mdx`)!));
  return [...paper, ...topic].map(escapeInvisible);
}

function showPaper(file: string, { facets: known }: Content): string[] {
  const { data, body } = readPageFile(file);
  const html = renderPaper(data as PaperPage, body, known, "/");
  expect(foreign(html)).toEqual([]);
  const text = (test: (element: Element) => boolean) => readText(find(html, test)!);
  const ofClass =
    (name: string) =>
    ({ properties }: Element) =>
      [properties["className"]].flat().includes(name);
  const more = ["byline", "curation", "record"].flatMap((name) =>
    find(html, ofClass(name)) === undefined ? [] : [`${name}: ${text(ofClass(name))}`],
  );
  const imprint = text(ofClass("imprint"));
  return [
    `title: ${text(({ tagName }) => tagName === "h1")}`,
    `abstract: ${text(({ properties }) => "dataAbstract" in properties).replace(usual, "… ")}`,
    ...more,
    ...(imprint.startsWith("Date and venue:") ? [] : [`imprint: ${imprint}`]),
    ...linksOf(html).map((href) => `link: ${href}`),
  ];
}

function showTopic(file: string): string[] {
  const { data, body } = readPageFile(file);
  const { label, aliases, files, explanation } = data as TopicPage;
  const html = renderMdx(body, "/");
  expect(foreign(html)).toEqual([]);
  return [JSON.stringify({ label, aliases, files, explanation }), ...linksOf(html).map((href) => `link: ${href}`)];
}

/** What most cases say before they attack. */
const usual = /^We study how .*? than before\. ?/;

/** Elements of the site's own pages. */
const own = new Set(["html", "head", "body", "header", "h1", "h2", "h3", "section", "div", "nav", "ul", "ol", "li", "p", "a", "em", "strong", "code", "span", "label", "input", "br", "details", "summary", "q", "mark", "time", "math"]); // prettier-ignore

/** Elements and attributes that content could only have brought itself. */
function foreign(html: string): string[] {
  return elements(html.replace(/<math[\s\S]*?<\/math>/g, "<math></math>")).flatMap(({ tagName, properties }) => [
    ...(own.has(tagName) ? [] : [tagName]),
    ...Object.keys(properties).filter((name) => /^on|^style$|^src|^srcdoc$|^action$|^formAction$/i.test(name)),
  ]);
}

/** Where links lead out of the page; those of the site itself and searches by title say nothing of the content. */
function linksOf(html: string): string[] {
  return elements(html)
    .flatMap(({ properties }) => (properties["href"] === undefined ? [] : [String(properties["href"])]))
    .filter((href) => !/^(?:\/|#term-)/.test(href) && !/^https:\/\/[\w.]+\/(?:search|scholar)/.test(href));
}

afterEach(() => expect(globalThis).not.toHaveProperty("attacked"));

describe.each(attackKinds())("hostile content: %s", (kind) => {
  test("each case is refused at its line, or comes out as the words it is", () => {
    const outcomes = attacksOf(kind).map(outcomeOf);
    expectPinned(join(corpus, kind, "outcomes.txt"), `${outcomes.join("\n\n")}\n`);
  });
});

test("no case changes what all objects have", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty("polluted");
});
