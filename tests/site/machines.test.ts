import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseAtomFeed } from "feedsmith";
import { remark } from "remark";
import robotsParser from "robots-parser";
import { parseSitemap } from "sitemap";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { elements } from "../support/html.ts";
import { jsonLdOf, triplesOf } from "../support/json-ld.ts";
import { fixtureContent, oldIds as oldIdsOf } from "../support/atlas.ts";
import { sites } from "../support/sites.ts";

const { out } = sites.fixture;
const oldIds = new Set(Object.values(oldIdsOf("topics")).flat());
const text = (path: string) => readFileSync(join(out, path), "utf8");
const base = "https://example.org/atlas/";
const papers = JSON.parse(text("api/papers.json")) as {
  id: string;
  url: string;
  title: string;
  authors: string[];
  published?: string;
}[];

const citations = (path: string, forceType: string) =>
  new Cite(text(path), { forceType }).data as { title: string; author?: unknown[] }[];

describe("citations in bulk", () => {
  test.each([
    ["atlas.bib", "@bibtex/text"],
    ["atlas.ris", "@ris/file"],
    ["topics/remote-sensing/atlas.bib", "@bibtex/text"],
    ["topics/remote-sensing/atlas.ris", "@ris/file"],
  ])("%s is read back whole", (path, type) => {
    const items = citations(path, type);
    const expected = path.startsWith("topics")
      ? JSON.parse(text(path.replace(/\.\w+$/, ".csl.json"))).length
      : papers.length;
    expect(items).toHaveLength(expected);
    const titles = new Set(papers.map(({ title }) => title));
    const readable = (title: string) => title.replace(/<[^>]+>/g, "");
    if (type === "@ris/file") expect(items.filter(({ title }) => !titles.has(readable(title)))).toEqual([]);
    expect(items.every(({ title }) => typeof title === "string" && title !== "")).toBe(true);
  });

  test.each(["atlas.csv", "topics/remote-sensing/atlas.csv"])("%s is a table of the same papers", (path) => {
    const rows = parse(text(path), { bom: true, columns: true }) as { id: string; title: string; authors: string }[];
    const ids = (JSON.parse(text(path.replace(/csv$/, "csl.json"))) as { id: string }[]).map(({ id }) => id);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    for (const { id, title, authors } of rows) {
      const paper = papers.find((one) => one.id === id)!;
      expect([title, authors]).toEqual([paper.title, paper.authors.join("; ")]);
    }
  });

  test("atlas.csl.json holds only facts that the record holds", () => {
    const items = JSON.parse(text("atlas.csl.json")) as {
      id: string;
      title: string;
      author?: object[];
      issued?: object;
    }[];
    for (const item of items) {
      const paper = papers.find(({ id }) => id === item.id)!;
      expect(item.author?.length ?? 0).toBe(paper.authors.length);
      expect(item.issued === undefined).toBe(paper.published === undefined);
    }
  });
});

describe("feeds and maps", () => {
  const feeds = [
    "feed.xml",
    ...readdirSync(join(out, "topics"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !oldIds.has(entry.name))
      .map(({ name }) => `topics/${name}/feed.xml`),
  ];

  // What RFC 4287 wants of a feed and of an entry (4.1.1 and 4.1.2), as a feed reader reads it.
  test.each(feeds)("%s is Atom with all that the format wants", (path) => {
    expect(XMLValidator.validate(text(path))).toBe(true);
    const { feed: root } = new XMLParser({ ignoreAttributes: false }).parse(text(path));
    expect(root["@_xmlns"]).toBe("http://www.w3.org/2005/Atom");
    const feed = parseAtomFeed(text(path));
    expect(feed.id).toMatch(/^https:\/\/example\.org\/atlas\//);
    expect(feed.title?.value ?? feed.title).toBeTruthy();
    expect(feed.links).toContainEqual(expect.objectContaining({ rel: "self", href: `${base}${path}` }));
    const entries = feed.entries ?? [];
    const dates = [feed.updated, ...entries.flatMap(({ updated, published }) => [updated, published])];
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const entry of entries) {
      const paper = papers.find(({ url }) => url === entry.id)!;
      expect(paper).toBeDefined();
      expect(entry.title).toBeTruthy();
      expect((entry.authors ?? []).map(({ name }) => name)).toEqual(paper.authors);
      expect(entry.links).toContainEqual(expect.objectContaining({ href: paper.url }));
    }
    expect((feed.authors ?? []).length).toBeGreaterThan(0);
  });

  test("the sitemap lists every page to be found and no other, with dates of the content", async () => {
    const index = new XMLParser().parse(text("sitemap-index.xml"));
    expect([index.sitemapindex.sitemap].flat().map(({ loc }) => loc)).toEqual([`${base}sitemap-0.xml`]);
    const items = await parseSitemap(createReadStream(join(out, "sitemap-0.xml")));
    const locations = new Set(items.map(({ url }) => url));
    for (const { url } of papers) expect(locations).toContain(url);
    for (const { url } of items) {
      const page = join(out, url.slice(base.length), "index.html");
      expect(existsSync(page), url).toBe(true);
      expect(readFileSync(page, "utf8")).not.toContain('http-equiv="refresh"');
    }
    for (const paper of papers) {
      const { lastmod } = items.find(({ url }) => url === paper.url)!;
      if (paper.published !== undefined) expect(lastmod?.slice(0, 4)).toBe(paper.published.slice(0, 4));
      else expect(lastmod).toBeUndefined();
    }
  });

  test("the robots file lets crawlers in and names the sitemap", () => {
    const robots = robotsParser(`${base}robots.txt`, text("robots.txt"));
    expect(robots.getSitemaps()).toEqual([`${base}sitemap-index.xml`]);
    for (const { url } of papers) expect(robots.isAllowed(url, "Googlebot")).toBe(true);
  });

  // https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md: the elements and limits it sets.
  test("the OpenSearch description is one that browsers take", () => {
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(text("opensearch.xml"));
    const { OpenSearchDescription: description } = parsed;
    expect(description["@_xmlns"]).toBe("http://a9.com/-/spec/opensearch/1.1/");
    expect(description.ShortName.length).toBeLessThanOrEqual(16);
    expect(description.Description.length).toBeLessThanOrEqual(1024);
    expect(description.Url["@_type"]).toBe("text/html");
    expect(description.Url["@_template"]).toBe(`${base}search/?q={searchTerms}`);
  });

  // https://llmstxt.org: a heading, a quotation, text, then headings of the second level with lists of links.
  test("llms.txt has the parts of its format, and its links lead to files of the site", () => {
    const { children } = remark().parse(text("llms.txt"));
    expect(children.slice(0, 2).map((node) => [node.type, "depth" in node && node.depth])).toEqual([
      ["heading", 1],
      ["blockquote", false],
    ]);
    const lists = children.slice(children.findIndex((node) => node.type === "heading" && node.depth === 2));
    expect(lists.every((node, at) => node.type === (at % 2 === 0 ? "heading" : "list"))).toBe(true);
    const links: string[] = [];
    visit(remark().parse(text("llms.txt")), "link", ({ url }) => void links.push(url));
    expect(links.length).toBeGreaterThan(fixtureContent().topics.length);
    for (const url of links) {
      const path = url.slice(base.length);
      expect(existsSync(join(out, path.endsWith("/") || path === "" ? `${path}index.html` : path)), url).toBe(true);
    }
  });
});

describe("the taxonomy as SKOS", async () => {
  const core = "http://www.w3.org/2004/02/skos/core#";
  const triples = await triplesOf(JSON.parse(text("api/topics.json")));
  const pairs = (name: string) => triples.filter(({ predicate }) => predicate === core + name);
  const has = (name: string, subject: string, object: string) =>
    pairs(name).some((triple) => triple.subject === subject && triple.object === object);
  const concepts = new Set(
    triples
      .filter(({ predicate, object }) => predicate.endsWith("#type") && object === `${core}Concept`)
      .map((t) => t.subject),
  );
  const above = (id: string): string[] =>
    pairs("broader").flatMap(({ subject, object }) => (subject === id ? [object, ...above(object)] : []));

  test("every concept has one preferred label, and none that is an alternative too (S13, S14)", () => {
    for (const concept of concepts) {
      const labels = pairs("prefLabel").filter(({ subject }) => subject === concept);
      expect(labels).toHaveLength(1);
      expect(has("altLabel", concept, labels[0]!.object)).toBe(false);
    }
  });

  test("narrower mirrors broader, related is symmetric and apart from both (S23, S25, S27)", () => {
    expect(pairs("related").length).toBeGreaterThan(0);
    for (const { subject, object } of pairs("related")) {
      expect(has("related", object, subject)).toBe(true);
      expect(subject).not.toBe(object);
      expect(above(subject)).not.toContain(object);
    }
    for (const { subject, object } of pairs("broader")) expect(has("narrower", object, subject)).toBe(true);
    for (const { subject, object } of pairs("narrower")) expect(has("broader", object, subject)).toBe(true);
  });

  test("every relation leads to a concept of the scheme", () => {
    for (const name of ["broader", "narrower", "related"])
      for (const { object } of pairs(name)) expect(concepts).toContain(object);
    for (const concept of concepts) expect(has("inScheme", concept, `${base}topics/`)).toBe(true);
  });
});

describe("a paper page", () => {
  const page = text("papers/frognet-hearing-frogs-in-noisy-wetlands/index.html");
  const metas = elements(page).filter(({ tagName }) => tagName === "meta");
  const tags = (name: string) =>
    metas
      .filter(({ properties }) => properties["name"] === name)
      .map(({ properties }) => String(properties["content"]));

  test("has the tags that Google Scholar and Zotero read", () => {
    expect(tags("citation_title")).toEqual(["FrogNet: Hearing Frogs in Noisy Wetlands"]);
    expect(tags("citation_author")).toEqual(["Ana Ortega", "Ben Müller", "Chidi Okafor"]);
    expect(tags("citation_publication_date")).toEqual(["2021/05/14"]);
    expect(tags("citation_pdf_url")).toEqual(["https://arxiv.org/pdf/2105.99991"]);
  });

  // The vocabulary itself is held by types (schema-dts); here a processor reads what stands in the pages.
  test("describes itself as JSON-LD", async () => {
    const documents = jsonLdOf(page);
    expect(documents.map((one) => one["@type"]).sort()).toEqual(["BreadcrumbList", "ScholarlyArticle"]);
    const article = await triplesOf(documents.find((one) => one["@type"] === "ScholarlyArticle")!);
    const values = (name: string) =>
      article.filter(({ predicate }) => predicate === `http://schema.org/${name}`).map(({ object }) => object);
    expect(values("headline")).toEqual(["FrogNet: Hearing Frogs in Noisy Wetlands"]);
    expect(values("datePublished")).toEqual(["2021-05-14"]);
    expect(values("name")).toEqual(expect.arrayContaining(["Ana Ortega", "Ben Müller", "Chidi Okafor"]));
  });

  test("every page's JSON-LD is read without loss", async () => {
    const pages = ["", "topics/", "topics/acoustic-monitoring/", "papers/", "datasets/pondcalls/", "years/2020/"];
    for (const path of [...pages, ...papers.map(({ url }) => url.slice(base.length))])
      for (const document of jsonLdOf(text(`${path}index.html`)))
        expect((await triplesOf(document)).length, path).toBeGreaterThan(0);
    const types = jsonLdOf(text("topics/index.html")).map((one) => one["@type"]);
    expect(types).toContain("DefinedTermSet");
  });

  // https://signposting.org/FAIR/: what a landing page links to, each relation with its target.
  test("has FAIR Signposting links", () => {
    const link = (rel: string) =>
      elements(page)
        .filter(({ tagName, properties }) => tagName === "link" && [properties["rel"]].flat().includes(rel))
        .map(({ properties }) => String(properties["href"]));
    expect(link("cite-as")).toHaveLength(1);
    expect(link("cite-as")[0]).toMatch(/^https:\/\//);
    expect(link("type")).toContain("https://schema.org/ScholarlyArticle");
    const alternates = link("describedby").filter((href) => href.endsWith(".md"));
    expect(alternates.map((href) => existsSync(join(out, href.replace("/atlas/", ""))))).toEqual([true]);
  });

  test("has a Markdown alternate with the whole abstract", () => {
    for (const { id, abstract } of fixtureContent().papers)
      expect(text(`papers/${id}/index.md`)).toContain(`\n\n## Abstract\n\n${abstract}\n\n`);
  });
});

describe("the format of content as JSON Schema", () => {
  test.each(["paper", "topic", "term", "facets", "redirects"])(
    "schema/%s.json names itself and refuses an empty file",
    (kind) => {
      const schema = JSON.parse(text(`schema/${kind}.json`)) as object;
      expect(schema).toMatchObject({ $id: `${base}schema/${kind}.json` });
      const validate = new Ajv({ keywords: ["patternErrorMessage"] }).compile(schema);
      expect(validate({})).toBe(false);
    },
  );
});
