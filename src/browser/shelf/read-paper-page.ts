import { identifiersIn } from "../../content/identifiers.ts";
import { isPaperId, type KeptPaper, readKeptPaper } from "./kept-paper.ts";

/**
 * Fetches the page of a paper and reads from it what the shelf keeps. An old id gives the paper under its new one.
 * @throws when there is no such page.
 */
export async function fetchPaper(base: string, id: string): Promise<KeptPaper> {
  const page = await fetchPage(base, id);
  const now = idNow(page) ?? id;
  const moved = page.querySelector("main[data-page=redirect]") !== null;
  return readPaperPage(now, moved ? await fetchPage(base, now) : page);
}

async function fetchPage(base: string, id: string): Promise<Document> {
  if (!isPaperId(id)) throw new Error(`${id} is no id of a paper`);
  const response = await fetch(`${base}papers/${id}/`);
  if (!response.ok) throw new Error(`There is no paper ${id}`);
  // Parsed without running anything, as data.
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** The id that a page says is its own, or, of a page that only leads to another, the id of that one. */
function idNow(page: Document): string | undefined {
  const address = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  return /\/papers\/([a-z0-9-]+)\/$/.exec(address)?.[1];
}

/** Reads a paper from its page. */
export function readPaperPage(id: string, page: Document): KeptPaper {
  const article = articleOf(page);
  const list = (selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const topics = [...page.querySelectorAll<HTMLElement>(".filed-facet[data-facet]")].map((group) => [
    group.dataset["facet"],
    [...group.querySelectorAll(".chip")].map(({ textContent }) => textContent.trim()),
  ]);
  const records = [...page.querySelectorAll<HTMLAnchorElement>('[data-link="record"] a')].map(({ href }) => href);
  const citations = [...page.querySelectorAll<HTMLElement>("pre[data-cite]")].map((pre) => [
    pre.dataset["cite"],
    pre.textContent,
  ]);
  return readKeptPaper({
    id,
    title: article["headline"] ?? page.querySelector("h1")?.textContent,
    authors: names(article["author"]),
    year: String(article["datePublished"] ?? "").slice(0, 4),
    venue: names([article["publication"] ?? article["isPartOf"]])[0],
    identifiers: identifiersIn(records.map(decodeURI)),
    topics: Object.fromEntries(topics),
    systems: list('[data-stated="systems"] .statement'),
    datasets: list('[data-stated="datasets"] .statement'),
    results: list('[data-stated="results"] .statement'),
    citations: Object.fromEntries(citations),
    note: "",
  })!;
}

function articleOf(page: Document): Record<string, unknown> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const data = JSON.parse(script.textContent) as Record<string, unknown>;
    if (data["@type"] === "ScholarlyArticle") return data;
  }
  return {};
}

function names(list: unknown): string[] {
  return Array.isArray(list) ? list.map((one: { name?: string } | undefined) => one?.name ?? "").filter(Boolean) : [];
}
