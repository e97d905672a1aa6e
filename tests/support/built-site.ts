import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element } from "hast";
import { filesIn } from "../../scripts/io/read-text.ts";
import { parseAbstract } from "../../src/content/abstract.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { topicRecords } from "../../src/diff/records.ts";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import { brokenLinks as brokenLinksOf } from "../../src/links/broken-links.ts";
import type { Paper } from "../../src/model/paper.ts";
import { elements, find, readText } from "./html.ts";
import type { Site } from "./sites.ts";

// What holds for every built site, whatever its content. Each function lists the offenders.

/** A row of `api/papers.json`, as far as tests read it. */
export interface Row {
  id: string;
  url: string;
  title: string;
  authors: string[];
  published?: string;
  abstract: string;
  digest: string;
  topics: { id: string; evidence: { cue: string; text: string }[]; source: string }[];
  related: { id: string; because: string }[];
}

/** A file of a built site, as text. */
export function readSite({ out }: Pick<Site, "out">, path: string): string {
  return readFileSync(join(out, path), "utf8");
}

/** The papers that the site publishes as data. */
export function siteRows(site: Pick<Site, "out">): Row[] {
  return JSON.parse(readSite(site, "api/papers.json")) as Row[];
}

/** The paths of all HTML pages, in order. */
export function htmlPages({ out }: Pick<Site, "out">): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
}

/** Papers whose page or row in the API does not hold exactly the words of their source. */
export function unfaithfulPapers(site: Site, papers: readonly Paper[]): string[] {
  const rows = new Map(siteRows(site).map((row) => [row.id, row]));
  return papers.flatMap(({ id, abstract }) => {
    const html = readSite(site, `papers/${id}/index.html`);
    const shown = readText(find(html, ({ properties }) => "dataAbstract" in properties)!);
    const digest = createHash("sha256").update(collapseWhitespace(abstract)).digest("hex");
    const row = rows.get(id);
    return [
      ...(shown === plainText(parseAbstract(abstract)) ? [] : [`${id}: words that are not those of the parsed source`]),
      ...(letters(shown) === letters(withoutMarks(abstract))
        ? []
        : [`${id}: letters that are not those of the source`]),
      ...(row?.abstract === shown && row.digest === digest ? [] : [`${id}: another abstract or digest in the API`]),
    ];
  });
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** A source without what its page does not show: targets of links, and the numbers of a list. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/(?<!\\)\]\([^()\s]*\)/g, "]").replace(/^\s*\d+[.)] /gm, "");
}

/** Pages without a main part and heading of their own, or with inline code, handlers or resources of other hosts. */
export function unsafePages(site: Pick<Site, "out">): string[] {
  return htmlPages(site).flatMap((path) =>
    pageFaults(elements(readSite(site, path))).map((fault) => `${path}: ${fault}`),
  );
}

function pageFaults(all: Element[]): string[] {
  const count = (test: (element: Element) => boolean) => all.filter(test).length;
  const isInline = ({ tagName, properties }: Element) =>
    tagName === "script" && !("src" in properties) && properties["type"] !== "application/ld+json";
  const wrong = {
    "not one main part":
      count(({ tagName, properties }) => tagName === "main" && Boolean(properties["dataPage"])) !== 1,
    "not one heading": count(({ tagName }) => tagName === "h1") !== 1,
    "inline styles": count(({ tagName, properties }) => tagName === "style" || "style" in properties) > 0,
    "inline scripts": count(isInline) > 0,
    "inline handlers":
      count(({ properties }) => Object.keys(properties).some((name) => /^on[A-Z]?[a-z]/.test(name))) > 0,
    "resources of other hosts": count(loadsFromElsewhere) > 0,
  };
  return Object.entries(wrong).flatMap(([fault, found]) => (found ? [fault] : []));
}

/** What a page would load by itself from another host. */
function loadsFromElsewhere({ tagName, properties }: Element): boolean {
  if (tagName === "link" && !/stylesheet|icon|preload|manifest/.test(String(properties["rel"]))) return false;
  if (!["link", "script", "img", "iframe", "source"].includes(tagName)) return false;
  return /^(?:https?:)?\/\//.test(String(properties["src"] ?? properties["href"] ?? ""));
}

/** Links within the site that lead to no file, or to a part of a page that is not there. */
export function brokenLinks(site: Pick<Site, "out">): string[] {
  const { root } = topicRecords(readSite(site, "api/topics.json"));
  const broken = brokenLinksOf(root, filesIn(site.out), (file) => readSite(site, file));
  return broken.map(({ file, link, reason }) => `${file}: ${link} (${reason})`);
}

/** Topics and related papers that the API names and that are not there, or that no reason is given for. */
export function unfoundedLinks(site: Site, ids: { papers: Set<string>; topics: Set<string> }): string[] {
  return siteRows(site).flatMap(({ id, topics, related }) => [
    ...topics
      .filter((topic) => !ids.topics.has(topic.id) || (topic.source === "classifier" && topic.evidence.length === 0))
      .map((topic) => `${id}: topic ${topic.id}`),
    ...related
      .filter((other) => !ids.papers.has(other.id) || other.id === id || other.because === "")
      .map((other) => `${id}: related ${other.id}`),
  ]);
}
