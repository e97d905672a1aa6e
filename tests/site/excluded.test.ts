import { expect, test } from "vitest";
import { readSite, siteRows } from "../support/built-site.ts";
import { sites } from "../support/sites.ts";

test("the address of a paper that is left out says why, and is listed nowhere", () => {
  const html = readSite(sites.fixture, "papers/the-price-of-gravel/index.html");
  expect(html).toContain("The Price of Gravel");
  expect(html).toContain("It is about trade and studies neither rivers nor wetlands.");
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(readSite(sites.fixture, "sitemap-0.xml")).not.toContain("the-price-of-gravel");
  expect(siteRows(sites.fixture).map(({ id }) => id)).not.toContain("the-price-of-gravel");
});
