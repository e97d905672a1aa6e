import { describe, expect, test } from "vitest";
import { toRis } from "../../src/site/exports/csl.ts";
import { readSite, siteRows } from "../support/built-site.ts";
import { makePage } from "../support/page.ts";
import { sites } from "../support/sites.ts";

interface Name {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  "dropping-particle"?: string;
  "non-dropping-particle"?: string;
}

const items = JSON.parse(readSite(sites.fixture, "atlas.csl.json")) as { id: string; author?: Name[] }[];

function wholeName(name: Name): string {
  const parts = [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix];
  return name.literal ?? parts.filter(Boolean).join(" ");
}

describe("citations", () => {
  test("name the authors of every paper whole, in parts", () => {
    const named = items.map(({ id, author = [] }) => [id, author.map(wholeName)]);
    expect(named).toEqual(siteRows(sites.fixture).map(({ id, authors }) => [id, authors]));
    const inOnePart = items.flatMap(({ author = [] }) => author.filter(({ literal }) => literal?.includes(" ")));
    expect(inOnePart).toEqual([]);
  });

  test("names that look like degrees or particles keep their family", () => {
    const ris = toRis(
      makePage({ authors: ["Jianxin Ma", "Di Niu", "Anna van der Berg"].map((name) => ({ id: "", name })) }),
    );
    expect(ris).toContain("AU  - Ma, Jianxin\nAU  - Niu, Di\n");
    expect(ris).toMatch(/AU {2}- (?:van der Berg, Anna|Berg, Anna van der)\n/);
  });
});
