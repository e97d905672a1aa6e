import { describe, expect, test } from "vitest";
import { compareSites } from "../../src/diff/compare-sites.ts";
import type { BuiltSite } from "../../src/diff/built-site.ts";
import { madeSite } from "../support/made-site.ts";

const before = madeSite({
  papers: { a: { topics: ["few-shot"], venue: "CVPR 2023", identifiers: { arxiv: "1703.05175" } }, b: {} },
  topics: { "few-shot": { label: "Few-shot" }, "zero-shot": {} },
  redirects: { "papers/old/": "papers/b/", "authors/ann-roe/": "papers/a/" },
});

describe("addresses", () => {
  const topics = { "few-shot": {}, "zero-shot": {} };
  const kept = { "papers/old/": "papers/b/", "authors/ann-roe/": "papers/b/" };
  const lost = (after: BuiltSite) => compareSites(before, after).lost.map(({ address }) => address);

  test("none is lost when every page still exists", () => {
    expect(lost(before)).toEqual([]);
  });

  test("papers, topics and redirects whose page is gone are lost, with where they led", () => {
    expect(compareSites(before, madeSite({ topics: { "few-shot": {} } })).lost).toEqual([
      { address: "/authors/ann-roe/", target: "/papers/a/" },
      { address: "/papers/a/", target: "/papers/a/", record: { kind: "papers", id: "a" } },
      { address: "/papers/b/", target: "/papers/b/", record: { kind: "papers", id: "b" } },
      { address: "/papers/old/", target: "/papers/b/", record: { kind: "papers", id: "old" } },
      { address: "/topics/zero-shot/", target: "/topics/zero-shot/", record: { kind: "topics", id: "zero-shot" } },
    ]);
  });

  test("an address that leads to a page is kept, also over several redirects", () => {
    const redirects = { ...kept, "papers/a/": "papers/b/", "papers/b/": "papers/c/" };
    expect(lost(madeSite({ papers: { c: {} }, topics, redirects }))).toEqual([]);
  });

  test.each([
    ["to a page that does not exist", { "papers/a/": "papers/none/" }],
    ["in a circle", { "papers/a/": "papers/d/", "papers/d/": "papers/a/" }],
  ])("an address that leads %s is lost", (_, redirects) => {
    expect(lost(madeSite({ papers: { b: {} }, topics, redirects: { ...kept, ...redirects } }))).toEqual(["/papers/a/"]);
  });

  test("a redirect that only some hosts read does not keep an address", () => {
    const files = { _redirects: "/papers/a/* /papers/b/:splat 301\n/papers/old/* /papers/b/:splat 301\n" };
    expect(lost(madeSite({ papers: { b: {} }, topics, redirects: kept, files }))).toEqual(["/papers/a/"]);
  });

  test.each([
    ["identifier", { identifiers: { arxiv: "1703.05175" } }],
    ["abstract", { digest: "digest of a" }],
    ["title", { title: "THE TITLE, OF A" }],
  ])("a lost paper is found again by its %s", (_, paper) => {
    const after = madeSite({ papers: { b: {}, c: {}, "now-a": paper }, topics, redirects: kept });
    expect(compareSites(before, after).lost).toMatchObject([{ address: "/papers/a/", successor: "now-a" }]);
  });

  test("a removed old id names the paper to which it led", () => {
    const after = madeSite({ papers: { a: {}, b: {} }, topics, redirects: { "authors/ann-roe/": "papers/a/" } });
    expect(compareSites(before, after).lost).toMatchObject([{ address: "/papers/old/", successor: "b" }]);
  });

  test("the base path is not part of an address", () => {
    const parts = { papers: { a: {} }, topics: { t: {} }, redirects: { "papers/old/": "papers/a/" } };
    const moved = compareSites(madeSite(parts), madeSite({ ...parts, root: "https://example.org/atlas/" }));
    expect(moved).toMatchObject({ lost: [], topics: { changed: [] }, pages: { added: [], removed: [] } });
  });
});

describe("pages of entities and the evidence map", () => {
  const pages = (...paths: string[]) => Object.fromEntries(paths.map((path) => [`${path}index.html`, ""]));

  test("are added and removed without being lost, with the redirects to them", () => {
    const was = madeSite({ papers: { a: {} }, files: pages("authors/jo-doe/", "years/2019/"), redirects: { "authors/j-doe/": "authors/jo-doe/" } }); // prettier-ignore
    const is = madeSite({ papers: { a: {} }, files: pages("years/2019/", "venues/icml/", "datasets/x/") });
    expect(compareSites(was, is)).toMatchObject({
      lost: [],
      pages: { added: ["/datasets/x/", "/venues/icml/"], removed: [{ address: "/authors/jo-doe/" }] },
    });
  });

  test("that lead to a paper or another page now say where", () => {
    const was = madeSite({ papers: { a: {} }, files: pages("systems/x/", "evidence/old/image/", "evidence/few-shot/old/") });
    const is = madeSite({
      papers: { a: {} },
      redirects: { "systems/x/": "papers/a/" },
      files: {
        ...pages("evidence/new/image/", "evidence/few-shot/new/"),
        _redirects: "/systems/x/* /papers/a/:splat 301\n/evidence/old/* /evidence/new/:splat 301\n/evidence/:approach/old/ /evidence/:approach/new/ 301\n",
      },
    });
    expect(compareSites(was, is).pages.removed).toEqual([
      { address: "/evidence/few-shot/old/", target: "/evidence/few-shot/new/" },
      { address: "/evidence/old/image/", target: "/evidence/new/image/" },
      { address: "/systems/x/", target: "/papers/a/" },
    ]);
  }); // prettier-ignore
});

describe("papers", () => {
  test("are added, removed, renamed and merged", () => {
    const was = madeSite({ papers: { a: {}, b: {}, c: {}, d: {} } });
    const is = madeSite({ papers: { b: {}, new: { topics: ["y", "x"] }, "a-2": {} }, redirects: { "papers/a/": "papers/a-2/", "papers/c/": "papers/b/" } }); // prettier-ignore
    expect(compareSites(was, is).papers).toMatchObject({
      added: [{ id: "new", label: "The title of new", topics: ["x", "y"] }],
      removed: [{ id: "d", label: "The title of d" }],
      renamed: [
        { from: "a", to: "a-2", merged: false },
        { from: "c", to: "b", merged: true },
      ],
    });
  });

  test("that changed say which fields, with values where they are short", () => {
    const after = madeSite({
      papers: {
        a: { title: "Another title", digest: "another", identifiers: {}, links: { code: ["https://a.org/"] }, systems: [{ name: "S" }], topics: ["few-shot"] },
        b: {},
      },
    }); // prettier-ignore
    expect(compareSites(before, after).papers.changed).toEqual([
      {
        id: "a",
        fields: [
          { field: "title", before: "The title of a", after: "Another title" },
          { field: "abstract" },
          { field: "venue", before: "CVPR 2023", after: "" },
          { field: "systems" },
          { field: "arxiv", before: "1703.05175", after: "" },
          { field: "links.code", before: "", after: "https://a.org/" },
        ],
      },
    ]);
  });

  test("under other topics say which, and a renamed one is compared with what it was", () => {
    const after = madeSite({
      papers: { "a-2": { topics: ["zero-shot"] }, b: {} },
      redirects: { "papers/a/": "papers/a-2/" },
    });
    const { refiled, changed } = compareSites(before, after).papers;
    expect(refiled).toEqual([{ id: "a-2", filed: ["zero-shot"], unfiled: ["few-shot"] }]);
    expect(changed.map(({ id }) => id)).toEqual(["a-2"]);
  });
});

describe("topics", () => {
  test("are added, removed and changed, with their fields", () => {
    const after = madeSite({ topics: { "few-shot": { label: "Few shots", rule: "Another.", broader: "meta/", aliases: ["K"] }, meta: {} } }); // prettier-ignore
    expect(compareSites(before, after).topics).toEqual({
      added: [{ id: "meta", label: "meta" }],
      removed: [{ id: "zero-shot", label: "zero-shot" }],
      renamed: [],
      changed: [
        {
          id: "few-shot",
          fields: [
            { field: "label", before: "Few-shot", after: "Few shots" },
            { field: "rule", before: "A rule.", after: "Another." },
            { field: "broader", before: "facet:approach", after: "meta" },
            { field: "aliases", before: "", after: "K" },
          ],
        },
      ],
    });
  });
});

describe("a topic under another id", () => {
  const of = (topics: string[], more = {}) => madeSite({ papers: { a: { topics } }, topics: Object.fromEntries(topics.map((id) => [id, {}])), ...more }); // prettier-ignore
  const redirects = { "topics/few-shot/": "topics/few-shot-learning/" };

  test("is renamed, and no paper is filed otherwise for that", () => {
    const { topics, papers } = compareSites(of(["few-shot"]), of(["few-shot-learning"], { redirects }));
    expect(topics.renamed).toEqual([{ from: "few-shot", to: "few-shot-learning", merged: false }]);
    expect([topics.added, topics.removed, papers.refiled]).toEqual([[], [], []]);
  });

  test("that existed before is one into which the old one was merged", () => {
    const before = of(["few-shot", "few-shot-learning"]);
    const { topics, papers } = compareSites(before, of(["few-shot-learning"], { redirects }));
    expect(topics.renamed).toEqual([{ from: "few-shot", to: "few-shot-learning", merged: true }]);
    expect(papers.refiled).toEqual([]);
  });
});

test("sizes are counted before and after", () => {
  const was = madeSite({ papers: { a: {}, b: {} }, topics: { t: {} } });
  const is = madeSite({ files: { "pagefind/index/x.pf_index": "12345", "pagefind.txt": "123", "index.html": "x" } });
  const bytes = [was, is].map(({ files }) => [...files].map(([path, size]) => ({ path, size })));
  const sum = (paths: RegExp) => bytes.map((files) => files.reduce((all, { path, size }) => all + (paths.test(path) ? size : 0), 0));
  expect(Object.fromEntries(compareSites(was, is).sizes.map(({ name, before: b, after: a }) => [name, [b, a]]))).toEqual({
    Papers: [2, 0],
    Topics: [1, 0],
    "HTML pages": [4, 1],
    Files: [7, 6],
    HTML: [sum(/html$/)[0], 1],
    "Search index": [0, 5],
    "All files": sum(/^/),
  });
}); // prettier-ignore

test("the order of papers makes no difference", () => {
  const papers = { a: {}, b: { topics: ["t"] }, c: {} };
  const turned = Object.fromEntries(Object.entries(papers).reverse());
  expect(compareSites(before, madeSite({ papers: turned }))).toEqual(compareSites(before, madeSite({ papers })));
});
