import { describe, expect, test } from "vitest";
import { brokenLinks } from "../../src/links/broken-links.ts";

const home = "http://localhost:4321/";

/** The broken links of a site of two pages: `papers/a/`, which has an anchor `title`, and `x/`. */
function broken(html: string, more: Record<string, string> = {}, root = home): string[] {
  const files: Record<string, string> = {
    "papers/a/index.html": '<h1 id="title">A</h1>',
    "x/index.html": html,
    "papers/a/index.md": "",
    ...more,
  };
  return brokenLinks(root, Object.keys(files), (file) => files[file]!).map(({ link, reason }) => `${link} ${reason}`);
}

test("links to pages, files and anchors of the site, and all links out of it, are valid", () => {
  const links = [
    "/papers/a/",
    "/papers/a",
    "../papers/a/#title",
    "http://localhost:4321/papers/a/?q=1",
    "#here",
    "#named",
    "#",
    "?q=2",
    "#top",
    "#:~:text=x",
    "https://elsewhere.org/none/",
    "//elsewhere.org/none/",
    "mailto:a@b.org",
    "/papers/a/index.md#line-2",
  ];
  expect(broken(`<a name="named"></a><p id="here">${links.map((href) => `<a href="${href}">x</a>`).join("")}</p>`)).toEqual([]); // prettier-ignore
});

test.each([
  ["/papers/none/", "no such page or file"],
  ["none", "no such page or file"],
  ["/papers/A/", "no such page or file"],
  ["http://localhost:4321/none", "no such page or file"],
  ["/papers/a/#none", "no such anchor in papers/a/index.html"],
  ["#none", "no such anchor in x/index.html"],
  ["/%zz", "leads out of the site"],
  ["http://[", "leads out of the site"],
])("%s: %s", (href, reason) => {
  expect(broken(`<a href="${href}">x</a>`)).toEqual([`${href} ${reason}`]);
});

test("a path outside the base path is broken; as a whole address it is another site", () => {
  const html = '<a href="/papers/a/">x</a><a href="https://example.org/other/">y</a><a href="/atlas/papers/a/">z</a>';
  expect(broken(html, {}, "https://example.org/atlas/")).toEqual(["/papers/a/ leads out of the site"]);
});

describe("every kind of address in a page is checked", () => {
  test.each([
    '<img src="/none">',
    '<img srcset="/theme.js 1x, /none 2x">',
    '<script src="/none"></script>',
    '<link rel="stylesheet" href="/none">',
    '<form action="/none"></form>',
    '<object data="/none"></object>',
    '<meta property="og:image" content="/none">',
    '<meta http-equiv="refresh" content="0; url=/none">',
    '<svg><use xlink:href="/none"></use></svg>',
  ])("%s", (html) => {
    expect(broken(html, { "theme.js": "" })).toEqual(["/none no such page or file"]);
  });

  test("a title that looks like an address is not one", () => {
    expect(broken('<meta name="citation_title" content="http://localhost:4321/none">')).toEqual([]);
  });

  test("an address with a character reference is decoded", () => {
    expect(broken('<a href="/none?a=1&amp;b=2">x</a>')).toEqual(["/none?a=1&b=2 no such page or file"]);
  });
});
