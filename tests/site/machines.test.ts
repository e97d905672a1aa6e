import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { elements } from "../support/html.ts";
import { sites } from "../support/sites.ts";

const { out } = sites.atlas;
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
    ["topics/fine-tuning/atlas.bib", "@bibtex/text"],
    ["topics/fine-tuning/atlas.ris", "@ris/file"],
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
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `topics/${name}/feed.xml`),
  ];

  test.each(feeds)("%s is Atom with an id and a date for every entry", (path) => {
    expect(XMLValidator.validate(text(path))).toBe(true);
    const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" }).parse(text(path));
    expect(feed["@_xmlns"]).toBe("http://www.w3.org/2005/Atom");
    expect(feed.id).toMatch(/^https:\/\/example\.org\/atlas\//);
    for (const entry of feed.entry ?? []) {
      expect(entry.id).toMatch(/^https:\/\/example\.org\/atlas\/papers\/[a-z0-9-]+\/$/);
      expect(Number.isNaN(Date.parse(entry.updated))).toBe(false);
    }
  });

  test("the sitemap, OpenSearch description and robots file are well formed and complete", () => {
    for (const path of ["sitemap-index.xml", "sitemap-0.xml", "opensearch.xml"])
      expect(XMLValidator.validate(text(path))).toBe(true);
    const { urlset } = new XMLParser().parse(text("sitemap-0.xml"));
    const locations = (urlset.url as { loc: string }[]).map(({ loc }) => loc);
    for (const { url } of papers) expect(locations).toContain(url);
    expect(locations.some((url) => url.includes("its-old-address"))).toBe(false);
    expect(text("opensearch.xml")).toContain("https://example.org/atlas/search/?q={searchTerms}");
    expect(text("robots.txt")).toContain(`Sitemap: ${base}sitemap-index.xml`);
  });

  test("llms.txt starts with a heading, and its links lead to files of the site", () => {
    expect(text("llms.txt")).toMatch(/^# Transfer Atlas\n/);
    for (const [, url] of text("llms.txt").matchAll(/\]\((https:[^)]+)\)/g)) {
      const path = url!.slice(base.length);
      expect(() =>
        readFileSync(join(out, path.endsWith("/") || path === "" ? `${path}index.html` : path)),
      ).not.toThrow();
    }
  });
});

describe("the taxonomy as SKOS", () => {
  const { "@graph": graph } = JSON.parse(text("api/topics.json")) as { "@graph": Record<string, unknown>[] };
  const ids = new Set(graph.map((node) => node["@id"]));
  const targets = (value: unknown) =>
    [value].flat().filter((one): one is { "@id": string } => typeof one === "object" && one !== null);

  test("every relation leads to a concept, and narrower mirrors broader", () => {
    for (const node of graph) {
      for (const relation of ["skos:broader", "skos:narrower", "skos:related", "skos:inScheme"]) {
        for (const target of targets(node[relation])) expect(ids).toContain(target["@id"]);
      }
      for (const child of targets(node["skos:narrower"])) {
        const narrower = graph.find((other) => other["@id"] === child["@id"])!;
        expect(targets(narrower["skos:broader"] ?? narrower["skos:topConceptOf"])).not.toHaveLength(0);
      }
    }
  });
});

describe("a paper page", () => {
  const page = text("papers/prototypical-networks-for-few-shot-learning/index.html");
  const metas = elements(page).filter(({ tagName }) => tagName === "meta");
  const tags = (name: string) =>
    metas
      .filter(({ properties }) => properties["name"] === name)
      .map(({ properties }) => String(properties["content"]));

  test("has the tags that Google Scholar and Zotero read", () => {
    expect(tags("citation_title")).toEqual(["Prototypical Networks for Few-shot Learning"]);
    expect(tags("citation_author")).toEqual(["Jake Snell", "Kevin Swersky", "Richard S. Zemel"]);
    expect(tags("citation_publication_date")).toEqual(["2017/03/15"]);
    expect(tags("citation_pdf_url")).toEqual(["https://arxiv.org/pdf/1703.05175"]);
  });

  test("describes itself as JSON-LD that parses", () => {
    const blocks = elements(page).filter(
      ({ tagName, properties }) => tagName === "script" && properties["type"] === "application/ld+json",
    );
    const data = blocks.map((block) =>
      JSON.parse(block.children.map((child) => ("value" in child ? child.value : "")).join("")),
    );
    expect(data.map((one) => one["@type"]).sort()).toEqual(["BreadcrumbList", "ScholarlyArticle"]);
  });

  test("has a Markdown twin with the whole abstract", () => {
    for (const name of readdirSync("content/abstracts")) {
      const id = name.replace(/\.md$/, "");
      const abstract = readFileSync(`content/abstracts/${name}`, "utf8").split("\n---\n")[1]!.trim();
      expect(text(`papers/${id}/index.md`)).toContain(`\n\n## Abstract\n\n${abstract}\n\n`);
    }
  });
});

describe("an id once published", () => {
  test("redirects by page and by file", () => {
    expect(text("papers/its-old-address/index.html")).toContain("/atlas/papers/a-paper-that-moved/");
    expect(text("_redirects")).toContain("/atlas/papers/its-old-address/* /atlas/papers/a-paper-that-moved/ 301");
  });
});
