import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import { parsePaper } from "../../src/content/paper.ts";
import { elements, find, readText } from "../support/html.ts";
import { sites } from "../support/sites.ts";

const { out } = sites.first;
const page = (path: string) => readFileSync(join(out, path), "utf8");
const ids = readdirSync("content/abstracts")
  .map((name) => name.replace(/\.md$/, ""))
  .sort();
const source = (id: string) =>
  parsePaper({ file: `abstracts/${id}.md`, text: readFileSync(`content/abstracts/${id}.md`, "utf8") }).value!;
const has = (name: string) => (element: Element) => name in element.properties;

interface Row {
  id: string;
  abstract: string;
  digest: string;
  topics: { id: string; evidence: { cue: string; text: string }[]; source: string }[];
  related: { id: string; because: string }[];
}
const rows = JSON.parse(page("api/papers.json")) as Row[];

describe("fidelity", () => {
  test("there is a page for each of the 119 papers, and no other", () => {
    expect(ids).toHaveLength(119);
    expect(
      readdirSync(join(out, "papers"), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(ids);
  });

  test.each(ids)("%s shows exactly the words of its source", (id) => {
    const { abstract } = source(id);
    const shown = readText(find(page(`papers/${id}/index.html`), has("dataAbstract"))!);
    // No shipped abstract holds markup but formulas, so its words are its text without the dollar signs.
    expect(shown).toBe(collapseWhitespace(abstract.replaceAll("$", "")));
    const row = rows.find((candidate) => candidate.id === id)!;
    expect(row.abstract).toBe(shown);
    expect(row.digest).toBe(createHash("sha256").update(collapseWhitespace(abstract)).digest("hex"));
  });
});

const html = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
  .map((entry) => join(entry.parentPath, entry.name));

describe("every page", () => {
  test.each(html.map((file) => file.slice(out.length + 1)))("%s is whole, safe and linked", (file) => {
    const all = elements(page(file));
    const main = all.filter(({ tagName }) => tagName === "main");
    expect(main).toHaveLength(1);
    expect(main[0]!.properties["dataPage"]).toBeTruthy();
    expect(all.filter(({ tagName }) => tagName === "h1")).toHaveLength(1);
    expect(all.filter(({ tagName, properties }) => tagName === "style" || "style" in properties)).toEqual([]);
    const inline = all.filter(
      ({ tagName, properties }) =>
        tagName === "script" && !("src" in properties) && properties["type"] !== "application/ld+json",
    );
    expect(inline).toEqual([]);
    expect(all.filter(({ properties }) => Object.keys(properties).some((name) => /^on[A-Z]?[a-z]/.test(name)))).toEqual(
      [],
    );
    expect(brokenLinks(all)).toEqual([]);
    expect(foreignResources(all)).toEqual([]);
  });
});

/** Links within the site that lead to no file. */
function brokenLinks(all: Element[]): string[] {
  const targets = all.filter(({ tagName }) => tagName === "a").map(({ properties }) => String(properties["href"]));
  return targets
    .filter((href) => href.startsWith("/"))
    .map((href) => decodeURI(href.replace(/[?#].*$/, "")))
    .filter((path) => !existsSync(join(out, path, path.endsWith("/") ? "index.html" : "")));
}

/** What a page would load by itself from another host. */
function foreignResources(all: Element[]): string[] {
  const loads = all.flatMap(({ tagName, properties }) => {
    if (tagName === "link" && !/stylesheet|icon|preload|manifest/.test(String(properties["rel"]))) return [];
    return ["link", "script", "img", "iframe", "source"].includes(tagName)
      ? [String(properties["src"] ?? properties["href"] ?? "")]
      : [];
  });
  return loads.filter((address) => /^(?:https?:)?\/\//.test(address));
}

describe("links between papers and topics", () => {
  test("every topic and related paper exists, and each says why", () => {
    const topicIds = new Set(readdirSync("content/topics").map((name) => name.replace(/\.md$/, "")));
    for (const { id, topics, related } of rows) {
      expect(topics.filter((topic) => !topicIds.has(topic.id))).toEqual([]);
      expect(topics.filter(({ evidence, source }) => source === "classifier" && evidence.length === 0)).toEqual([]);
      expect(related.filter((other) => !ids.includes(other.id) || other.id === id || other.because === "")).toEqual([]);
    }
  });

  test("a topic's page lists the papers of its narrower topics too", () => {
    const listed = (id: string) =>
      elements(page(`topics/${id}/index.html`)).flatMap(({ properties }) =>
        properties["dataPaper"] === undefined ? [] : [String(properties["dataPaper"])],
      );
    const fine = listed("fine-tuning");
    expect(listed("parameter-efficient-fine-tuning").filter((id) => !fine.includes(id))).toEqual([]);
    expect(new Set(fine).size).toBe(fine.length);
  });
});
