import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toRis } from "../../src/site/exports/ris.ts";
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

const items = JSON.parse(readFileSync(join(sites.first.out, "atlas.csl.json"), "utf8")) as {
  id: string;
  author?: Name[];
}[];
const papers = JSON.parse(readFileSync(join(sites.first.out, "api/papers.json"), "utf8")) as {
  id: string;
  authors: string[];
}[];

describe("citations", () => {
  test("name the authors of every paper whole", () => {
    const whole = (name: Name) => name.literal ?? [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" "); // prettier-ignore
    const named = new Map(items.map(({ id, author = [] }) => [id, author]));
    const wrong = papers.filter(({ id, authors }) => named.get(id)!.map(whole).join("; ") !== authors.join("; "));
    expect(wrong).toEqual([]);
    expect([...named.values()].flat().filter(({ literal }) => literal?.includes(" "))).toEqual([]);
  });

  test("names that look like degrees or particles keep their family", () => {
    const ris = toRis(
      makePage({ authors: ["Jianxin Ma", "Di Niu", "Anna van der Berg"].map((name) => ({ id: "", name })) }),
    );
    expect(ris).toContain("AU  - Ma, Jianxin\nAU  - Niu, Di\n");
    expect(ris).toMatch(/AU {2}- (?:van der Berg, Anna|Berg, Anna van der)\n/);
  });
});
