import { type BuiltSite, builtSite } from "../../src/diff/built-site.ts";

interface MadePaper {
  title?: string;
  digest?: string;
  topics?: string[];
  [field: string]: unknown;
}

/** A small site: what a test does not state is as in any other. */
interface Parts {
  root?: string;
  papers?: Record<string, MadePaper>;
  topics?: Record<string, { label?: string; rule?: string; broader?: string; aliases?: string[] }>;
  /** Addresses that lead to others, without the first slash. */
  redirects?: Record<string, string>;
  /** Further files, or others in the place of those made. */
  files?: Record<string, string>;
}

/** The files of a made site, as a build would write them. */
export function siteFiles({ root = "http://localhost:4321/", papers = {}, topics = {}, redirects = {}, files = {} }: Parts): Record<string, string> {
  const { pathname } = new URL(root);
  const page = (body: string) => `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
  const named = <T>(entries: Record<string, T>, path: (id: string) => string, text: (id: string, entry: T) => string) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [path(id), text(id, entry)]));
  return {
    "index.html": page(Object.keys(papers).map((id) => `<a href="${pathname}papers/${id}/">x</a>`).join("")),
    "api/papers.json": JSON.stringify(Object.entries(papers).map(([id, paper]) => paperEntry(id, paper))),
    "api/topics.json": JSON.stringify(taxonomy(root, topics)),
    ...named(papers, (id) => `papers/${id}/index.html`, (id) => page(`<h1 id="title">${id}</h1>`)),
    ...named(topics, (id) => `topics/${id}/index.html`, (id) => page(`<h1>${id}</h1>`)),
    ...named(redirects, (from) => `${from}index.html`, (_, to) => `<!doctype html><meta http-equiv="refresh" content="0; url=${pathname}${to}">`),
    _redirects: Object.entries(redirects).map(([from, to]) => `${pathname}${from}* ${pathname}${to}:splat 301\n`).join(""),
    ...files,
  };
} // prettier-ignore

/** The same site as the comparison sees it, without a folder. */
export function madeSite(parts: Parts): BuiltSite {
  const files = siteFiles(parts);
  const sizes = new Map(Object.entries(files).map(([path, text]) => [path, text.length]));
  return builtSite(sizes, (path) => files[path]!);
}

function paperEntry(id: string, { topics = [], ...fields }: MadePaper): object {
  return { id, title: `The title of ${id}`, digest: `digest of ${id}`, ...fields, topics: topics.map((topic) => ({ id: topic })) };
} // prettier-ignore

function taxonomy(root: string, topics: Parts["topics"] = {}): object {
  const text = (value: string) => ({ "@language": "en", "@value": value });
  const facet = { "@id": `${root}topics/#approach`, "skos:notation": "approach", "skos:prefLabel": text("Approach") };
  const nodes = Object.entries(topics).map(([id, { label = id, rule = "A rule.", broader = "#approach", aliases = [] }]) => ({
    "@id": `${root}topics/${id}/`,
    "skos:notation": id,
    "skos:prefLabel": text(label),
    "skos:scopeNote": text(rule),
    "skos:broader": { "@id": `${root}topics/${broader}` },
    "skos:altLabel": aliases.map(text),
    "skos:definition": text("An explanation."),
  })); // prettier-ignore
  return { "@graph": [{ "@id": `${root}topics/`, "@type": "skos:ConceptScheme" }, facet, ...nodes] };
}
