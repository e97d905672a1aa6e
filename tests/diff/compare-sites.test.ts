import { describe, expect, test } from "vitest";
import { compareSites, isHarmful } from "../../src/diff/compare-sites.ts";
import { madeSite } from "../support/made-site.ts";

const before = madeSite({
  papers: { a: { topics: ["few-shot"], venue: "CVPR 2023", identifiers: { arxiv: "1703.05175" } }, b: {} },
  topics: { "few-shot": { label: "Few-shot" }, "zero-shot": {} },
  redirects: { old: "papers/b/" },
});

describe("addresses", () => {
  test("none is lost where every page answers", () => {
    expect(compareSites(before, before)).toMatchObject({ lost: [], deadEnds: [] });
    expect(isHarmful(compareSites(before, before))).toBe(false);
  });

  test("papers, topics and old ids whose page is gone are lost", () => {
    const after = madeSite({ topics: { "few-shot": {} } });
    expect(compareSites(before, after).lost.map(({ address }) => address)).toEqual([
      "papers/a/",
      "papers/b/",
      "papers/old/",
      "topics/zero-shot/",
    ]);
    expect(isHarmful(compareSites(before, after))).toBe(true);
  });

  test("an address that leads to a page is kept, over several redirects, too", () => {
    const after = madeSite({
      papers: { c: {} },
      topics: { "few-shot": {}, "zero-shot": {} },
      redirects: { a: "papers/b/", b: "papers/c/", old: "papers/b" },
    });
    expect(compareSites(before, after).lost).toEqual([]);
  });

  test.each([
    ["to a page that is not there", { a: "papers/none/" }],
    ["in a circle", { a: "papers/d/", d: "papers/a/" }],
    ["out of the site", { a: "/example.org/" }],
  ])("an address that leads %s is lost", (_, redirects) => {
    const after = madeSite({ papers: { b: {} }, topics: { "few-shot": {}, "zero-shot": {} }, redirects: { old: "papers/b/", ...redirects } }); // prettier-ignore
    expect(compareSites(before, after).lost.map(({ address }) => address)).toEqual(["papers/a/"]);
  });

  test.each([
    ["identifier", { identifiers: { arxiv: "1703.05175" } }],
    ["abstract", { digest: "digest of a" }],
    ["title", { title: "THE TITLE, OF A" }],
  ])("a lost paper is found again by its %s", (_, paper) => {
    const after = madeSite({ papers: { b: {}, c: {}, "now-a": paper }, redirects: { old: "papers/b/" } });
    expect(compareSites(before, after).lost[0]).toMatchObject({ id: "a", successor: "now-a" });
  });

  test("an old id that was struck out names the paper that it led to", () => {
    const after = madeSite({ papers: { a: {}, b: {} }, topics: { "few-shot": {}, "zero-shot": {} } });
    expect(compareSites(before, after).lost).toEqual([{ address: "papers/old/", kind: "paper", id: "old", successor: "b" }]); // prettier-ignore
  });

  test("the sub-path of a site is no part of its addresses", () => {
    const parts = { papers: { a: {} }, topics: { t: {} }, redirects: { old: "papers/a/" } };
    const moved = compareSites(madeSite(parts), madeSite({ ...parts, root: "https://example.org/atlas/" }));
    expect(moved).toMatchObject({ lost: [], deadEnds: [], topics: { changed: [] } });
  });
});

describe("papers", () => {
  test("are added, removed, renamed and merged", () => {
    const was = madeSite({ papers: { a: {}, b: {}, c: {}, d: {} } });
    const is = madeSite({ papers: { b: {}, new: { topics: ["y", "x"] }, "a-2": {} }, redirects: { a: "papers/a-2/", c: "papers/b/" } }); // prettier-ignore
    expect(compareSites(was, is).papers).toMatchObject({
      added: [{ id: "new", title: "The title of new", topics: ["x", "y"] }],
      removed: [{ id: "d", title: "The title of d" }],
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

  test("that are filed otherwise say under what, and a renamed one is compared with what it was", () => {
    const after = madeSite({ papers: { "a-2": { topics: ["zero-shot"] }, b: {} }, redirects: { a: "papers/a-2/" } });
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
  const redirect = `<!doctype html><meta http-equiv="refresh" content="0; url=/topics/few-shot-learning/">`;
  const of = (topics: string[], more = {}) => madeSite({ papers: { a: { topics } }, topics: Object.fromEntries(topics.map((id) => [id, {}])), ...more }); // prettier-ignore
  const files = { "topics/few-shot/index.html": redirect };

  test("is renamed, and no paper is filed otherwise for that", () => {
    const { topics, papers } = compareSites(of(["few-shot"]), of(["few-shot-learning"], { files }));
    expect(topics.renamed).toEqual([{ from: "few-shot", to: "few-shot-learning", merged: false }]);
    expect([topics.added, topics.removed, papers.refiled]).toEqual([[], [], []]);
  });

  test("that was there before has taken the old one in", () => {
    const before = of(["few-shot", "few-shot-learning"]);
    const { topics, papers } = compareSites(before, of(["few-shot-learning"], { files }));
    expect(topics.renamed).toEqual([{ from: "few-shot", to: "few-shot-learning", merged: true }]);
    expect(papers.refiled).toEqual([]);
  });
});

describe("links", () => {
  const withPage = (html: string, more: Record<string, string> = {}) =>
    madeSite({ papers: { a: {} }, files: { "x/index.html": html, ...more } });
  const ends = (html: string, more?: Record<string, string>) =>
    compareSites(withPage(""), withPage(html, more)).deadEnds.map(({ link, why }) => `${link} ${why}`);

  test.each([
    ["/papers/a/"],
    ["/papers/a"],
    ["../papers/a/#title"],
    ["http://localhost:4321/papers/a/?q=1"],
    ["#here"],
    ["#"],
    ["?q=2"],
    ["#top"],
    ["#:~:text=x"],
    ["https://elsewhere.org/none/"],
    ["//elsewhere.org/none/"],
    ["mailto:a@b.org"],
    ["/api/papers.json"],
  ])("%s leads somewhere", (href) => {
    expect(ends(`<a id="here" href="${href}">x</a>`)).toEqual([]);
  });

  test.each([
    ["/papers/none/", "/papers/none/ there is no such page or file"],
    ["none", "/x/none there is no such page or file"],
    ["http://localhost:4321/none", "/none there is no such page or file"],
    ["/papers/a/#none", "/papers/a/#none the page has no such place"],
    ["#none", "/x/#none the page has no such place"],
    ["/%zz", "/%zz it leaves the site"],
    ["http://[", "http://[ it leaves the site"],
  ])("%s leads nowhere", (href, end) => {
    expect(ends(`<a href="${href}">x</a>`)).toEqual([end]);
  });

  test("a path beside the sub-path of the site leaves it; the same as a whole address is another site", () => {
    const root = "https://example.org/atlas/";
    const after = madeSite({ root, files: { "x/index.html": '<a href="/papers/">x</a><a href="https://example.org/other/">y</a>' } }); // prettier-ignore
    expect(compareSites(madeSite({ root }), after).deadEnds).toEqual([
      { link: "/papers/", why: "it leaves the site", pages: ["x/index.html"], isNew: true },
    ]);
  });

  test.each([
    '<img src="/none">',
    '<img srcset="/theme.js 1x, /none 2x">',
    '<script src="/none"></script>',
    '<link rel="stylesheet" href="/none">',
    '<form action="/none"></form>',
    '<meta property="og:image" content="http://localhost:4321/none">',
    '<meta http-equiv="refresh" content="0; url=/none">',
    '<svg><use xlink:href="/none"></use></svg>',
  ])("what %s asks for has to be there", (html) => {
    expect(ends(html, { "theme.js": "" })).toEqual(["/none there is no such page or file"]);
  });

  test("a title that looks like an address is none", () => {
    expect(ends('<meta name="citation_title" content="http://localhost:4321/none">')).toEqual([]);
  });

  test("a link that led nowhere before is told from one that this change brings, once for all its pages", () => {
    const was = madeSite({ files: { "x/index.html": '<a href="/old/">', "y/index.html": "" } });
    const is = madeSite({ files: { "x/index.html": '<a href="/old/"><a href="/z/">', "y/index.html": '<a href="/z/">' } }); // prettier-ignore
    expect(compareSites(was, is).deadEnds).toEqual([
      { link: "/z/", why: "there is no such page or file", pages: ["x/index.html", "y/index.html"], isNew: true },
      { link: "/old/", why: "there is no such page or file", pages: ["x/index.html"], isNew: false },
    ]);
    expect(isHarmful(compareSites(is, is))).toBe(true);
  });
});

describe("sizes", () => {
  test("are counted before and after", () => {
    const paper = (id: string, bytes: number) => ({ [`papers/${id}/index.html`]: "x".repeat(bytes) });
    const was = madeSite({ papers: { a: {}, b: {}, c: {} }, topics: { t: {} }, files: { ...paper("a", 9), ...paper("b", 1), ...paper("c", 4) } });
    const is = madeSite({ papers: { a: {} }, files: { "pagefind/index/x.pf_index": "12345", "pagefind.txt": "123", ...paper("a", 7) } });
    expect(Object.fromEntries(compareSites(was, is).sizes.map(({ what, before: b, after: a }) => [what, [b, a]]))).toEqual({
      Papers: [3, 1],
      Topics: [1, 0],
      "HTML pages": [5, 2],
      Files: [7, 6],
      "All files": [was, is].map(({ files }) => [...files.values()].reduce((a, b) => a + b)),
      "Paper page in gzip, median": [4, 7],
      "Paper page in gzip, largest": [9, 7],
      "Search index": [0, 5],
    });
  }); // prettier-ignore

  test("of a site without papers are nought", () => {
    const { sizes } = compareSites(madeSite({}), madeSite({}));
    expect(sizes.filter(({ what }) => what.startsWith("Paper page")).map(({ after }) => after)).toEqual([0, 0]);
  });
});

test("the order of what is read makes no difference", () => {
  const papers = { a: {}, b: { topics: ["t"] }, c: {} };
  const turned = Object.fromEntries(Object.entries(papers).reverse());
  expect(compareSites(before, madeSite({ papers: turned }))).toEqual(compareSites(before, madeSite({ papers })));
});
