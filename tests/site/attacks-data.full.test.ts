import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import { parseAtomFeed } from "feedsmith";
import { remark } from "remark";
import { parseSitemap } from "sitemap";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { parseAbstract, parseTitle } from "../../src/content/abstract.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { attackedContent } from "../support/attacks.ts";
import { htmlPages, readSite } from "../support/built-site.ts";
import { elements } from "../support/html.ts";
import { jsonLdOf, triplesOf } from "../support/json-ld.ts";
import { sites } from "../support/sites.ts";

// A site of all attacks, built past the check: what machines read of content that should never have reached it.

const { out } = sites.attacked;
const { content } = attackedContent();
const text = (path: string) => readSite(sites.attacked, path);
const titles = new Map(content.papers.map(({ id, title }) => [id, plainText(parseTitle(title))]));
const pages = htmlPages(sites.attacked).flatMap((path) =>
  /(?:^|\/)index\.html$/.test(path) ? [path.replace(/index\.html$/, "")] : [],
);

/** The same title as far as a format can say it: TeX, HTML and case are ways of writing. */
function letters(title: string): string {
  return title
    .replace(/<\/?(?:i|b|sup|sub|span)(?:\s[^<>]*)?>/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A name whose parts came in another order. */
const inOrder = (name: string) => [...name].sort().join("");

const wanted = [...titles.values()].map(letters).sort();

describe("what machines read of it", () => {
  test("JSON has each paper once, with its words", () => {
    const papers = JSON.parse(text("api/papers.json")) as { id: string; title: string; abstract: string }[];
    expect(papers.map(({ id }) => id).sort()).toEqual([...titles.keys()].sort());
    for (const { id, title, abstract } of papers) {
      expect(title).toBe(titles.get(id));
      expect(abstract).toBe(plainText(parseAbstract(content.papers.find((paper) => paper.id === id)!.abstract)));
    }
    for (const path of ["search/labels.json", ...readdirSync(join(out, "search/words")).map((name) => `search/words/${name}`)]) JSON.parse(text(path)); // prettier-ignore
  });

  test.each([
    ["atlas.bib", "@bibtex/text"],
    ["atlas.ris", "@ris/file"],
  ])("%s has each paper once, with its title", (path, forceType) => {
    const items = new Cite(text(path), { forceType }).data as { title?: string; author?: object[] }[];
    expect(items.map(({ title = "" }) => letters(title)).sort()).toEqual(wanted);
    const authors = content.papers.flatMap(({ authors }) => authors.map(letters));
    const read = items.flatMap(({ author = [] }) => author.map((name) => letters(Object.values(name).join(" "))));
    expect(read.map(inOrder).sort()).toEqual(authors.map(inOrder).sort());
  });

  test("CSL-JSON has each paper once, with its title", () => {
    const items = JSON.parse(text("atlas.csl.json")) as { id: string; title: string }[];
    expect(items.map(({ id }) => id).sort()).toEqual([...titles.keys()].sort());
    for (const { id, title } of items) expect(title).toBe(titles.get(id));
  });

  test("the table has each paper once, with its title", () => {
    const rows = parse(text("atlas.csv"), { bom: true, columns: true }) as { id: string; title: string }[];
    expect(rows.map(({ id }) => id).sort()).toEqual([...titles.keys()].sort());
    for (const { id, title } of rows) expect(title).toBe(titles.get(id));
  });

  const feeds = ["feed.xml", ...content.topics.map(({ id }) => `topics/${id}/feed.xml`)];

  test("every feed is Atom, with the titles of its papers", () => {
    for (const path of feeds) {
      expect(XMLValidator.validate(text(path)), path).toBe(true);
      for (const { id, title } of parseAtomFeed(text(path)).entries ?? []) {
        const paper = /papers\/([^/]+)\/$/.exec(id!)![1]!;
        expect(unescaped(typeof title === "string" ? title : title!.value!)).toBe(withoutControls(titles.get(paper)!));
      }
    }
  });

  test("the feed has each paper with a date", () => {
    const dated = content.papers.filter(({ published }) => published !== undefined).length;
    expect(dated).toBeGreaterThan(2);
    expect(parseAtomFeed(text("feed.xml")).entries).toHaveLength(dated);
  });

  test("the taxonomy and every page's JSON-LD are read without loss", async () => {
    const triples = await triplesOf(JSON.parse(text("api/topics.json")));
    const concepts = triples.filter(({ predicate, object }) => predicate.endsWith("#type") && object.endsWith("#Concept")); // prettier-ignore
    expect(concepts).toHaveLength(content.topics.length + content.facets.length);
    for (const path of pages.filter((one) => !/^papers\/(?:an-old-id|index-html|constructor-of-old)\/$/.test(one))) {
      const documents = jsonLdOf(text(`${path}index.html`));
      const article = documents.find((one) => one["@type"] === "ScholarlyArticle");
      const id = /^papers\/([^/]+)\/$/.exec(path)?.[1];
      expect(article?.["headline"], path).toBe(id === undefined ? undefined : titles.get(id));
    }
  });

  test("each page of a paper has the tags of its title and authors, and no other", () => {
    for (const { id, authors } of content.papers) {
      const tags = elements(text(`papers/${id}/index.html`)).filter(({ tagName }) => tagName === "meta");
      const named = (name: string) =>
        tags.filter(({ properties }) => properties["name"] === name).map(({ properties }) => properties["content"]);
      expect(named("citation_title")).toEqual([titles.get(id)]);
      expect(named("citation_author")).toEqual(authors);
    }
  });

  test("the sitemap names the pages of the site and no other", async () => {
    const items = await parseSitemap(createReadStream(join(out, "sitemap-0.xml")));
    const paths = items.map(({ url }) => decodeURI(new URL(url).pathname).slice(1));
    expect(paths.filter((path) => !pages.includes(path))).toEqual([]);
    for (const id of titles.keys()) expect(paths).toContain(`papers/${id}/`);
  });

  test("llms.txt has a line a topic, and links to the site only", () => {
    const links = linksOf(text("llms.txt"));
    expect(links.filter((url) => !url.startsWith("http://localhost:4321/"))).toEqual([]);
    for (const { id } of content.topics) expect(links).toContain(`http://localhost:4321/topics/${id}/index.md`);
    const { children } = remark().parse(text("llms.txt"));
    expect(children.filter(({ type }) => type === "heading")).toHaveLength(2 + content.facets.length);
    expect(children.filter(({ type }) => type === "html")).toEqual([]);
  });

  test("Markdown alternates have their own headings, and links that the paper has", () => {
    for (const { id } of content.papers) {
      const alternate = text(`papers/${id}/index.md`);
      const [head, tail] = [alternate.slice(0, alternate.indexOf("\n\n## Abstract\n\n")), alternate.slice(alternate.lastIndexOf("\n\n## Links\n\n"))]; // prettier-ignore
      const { children } = remark().parse(head);
      expect(children.filter(({ type }) => type === "heading")).toHaveLength(1);
      expect(linksOf(head)).toEqual([]);
      const page = text(`papers/${id}/index.html`);
      const known = new Set(elements(page).map(({ properties }) => properties["href"]));
      const leads = (url: string) => url.startsWith("http://localhost:4321/") || known.has(url);
      expect(
        linksOf(tail).filter((url) => !leads(url)),
        id,
      ).toEqual([]);
      expect(kindsIn(withoutFormulas(head + tail))).not.toContain("html");
    }
    for (const { id } of content.topics) {
      const alternate = text(`topics/${id}/index.md`);
      expect(linksOf(alternate).filter((url) => !url.startsWith("http://localhost:4321/"))).toEqual([]);
      expect(kindsIn(withoutFormulas(alternate))).not.toContain("html");
      expect(remark().parse(alternate).children.filter((node) => node.type === "heading" && node.depth === 1)).toHaveLength(1); // prettier-ignore
    }
  });

  test("the files of hosts have the lines of the site and no other", () => {
    const lines = text("_redirects").trimEnd().split("\n");
    expect(lines).toHaveLength(content.papers.flatMap(({ formerly }) => formerly).length);
    for (const line of lines) expect(line).toMatch(/^\/papers\/[a-z0-9-]+\/\* \/papers\/[a-z0-9-]+\/:splat 301$/);
    expect(text("_headers")).not.toContain("evil");
    expect(text("robots.txt").split("\n")).toHaveLength(5);
  });
});

function linksOf(markdown: string): string[] {
  const found: string[] = [];
  visit(remark().parse(markdown), (node) => {
    if ("url" in node) found.push(String(node.url));
  });
  return found;
}

function kindsIn(markdown: string): string[] {
  const kinds: string[] = [];
  visit(remark().parse(markdown), ({ type }) => void kinds.push(type));
  return kinds;
}

/** A reader that knows no formulas takes `$a<b>c$` for a tag; so does the abstract, which stands there as it is. */
function withoutFormulas(markdown: string): string {
  return markdown.replace(/\$[^$\n]*\$/g, "");
}

/** Titles of the feed are HTML in XML. */
function unescaped(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** XML 1.0 has no way to say them. */
function withoutControls(title: string): string {
  // oxlint-disable-next-line no-control-regex
  return title.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}
