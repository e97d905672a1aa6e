import { expect, test } from "vitest";
import { headersFile } from "../../src/site/exports/headers.ts";

function parse(file: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let path = "";
  for (const line of file.split("\n").filter((one) => one.trim() !== "")) {
    if (!line.startsWith(" ")) rules.set((path = line), new Map());
    else rules.get(path)!.set(line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim());
  }
  return rules;
}

test.each(["/", "/atlas/"])("below %s every path has a strict policy", (base) => {
  const rules = parse(headersFile(base));
  expect([...rules.keys()].every((path) => path.startsWith(base))).toBe(true);
  const policy = rules.get(`${base}*`)!.get("Content-Security-Policy")!;
  const directives = new Map(policy.split("; ").map((one) => [one.split(" ")[0]!, one.split(" ").slice(1)]));
  expect([...directives.values()].flat()).not.toContain("'unsafe-inline'");
  expect([...directives.values()].flat().filter((source) => /[a-z]\.|:\/\/|\*/.test(source))).toEqual([]);
  expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
  expect(directives.get("default-src")).toEqual(["'self'"]);
});
