import { expect, test } from "vitest";
import { readHeaders } from "../../scripts/build/host-rules.ts";
import { headersFile } from "../../src/site/exports/headers.ts";

test.each(["/", "/atlas/"])("below %s every path has a strict policy", (base) => {
  const file = headersFile(base);
  const headersOf = readHeaders(file);
  const paths = file.split("\n").filter((line) => /^\S/.test(line));
  expect(paths.filter((path) => !path.startsWith(base))).toEqual([]);
  for (const path of ["", "papers/a-paper/", "papers/a-paper/index.md", "sw.js", "_astro/a.js"]) {
    const policy = headersOf(base + path)["Content-Security-Policy"]!;
    const directives = new Map(policy.split("; ").map((one) => [one.split(" ")[0]!, one.split(" ").slice(1)]));
    expect([...directives.values()].flat()).not.toContain("'unsafe-inline'");
    expect([...directives.values()].flat().filter((source) => /[a-z]\.|:\/\/|\*/.test(source))).toEqual([]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
    expect(directives.get("default-src")).toEqual(["'self'"]);
  }
});
