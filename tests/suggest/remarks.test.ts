import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { type Draft, emptyDraft } from "../../src/suggest/draft.ts";
import { remarksOn, verdictText } from "../../src/suggest/remarks.ts";

const text = "---\ntitle: A\nvenue: x\n---\n\nText\n";
const problem = (line: number, severity: Problem["severity"] = "error"): Problem => ({ file: "a.md", line, column: 1, rule: "r", message: "m", severity }); // prettier-ignore
const remarks = (doubts: string[], problems: Problem[], draft: Partial<Draft> = {}) =>
  remarksOn({ made: { id: "a", file: "a.md", text, repairs: [], doubts }, judgement: { problems } }, { ...emptyDraft, abstract: "x", ...draft }).map(({ field, severity }) => [field, severity]); // prettier-ignore

describe("remarksOn", () => {
  test("puts problems first, each at its field", () => {
    expect(remarks([], [problem(2, "question"), problem(6)])).toEqual([["abstract", "error"], ["title", "question"]]); // prettier-ignore
  });

  test("takes a fact that would be lost for a problem, and what the importer only doubts for a question", () => {
    const lost = "links: “javascript:x” for project is left out, expected an address";
    expect(remarks([lost, "published: “x” is left out, expected a date", "abstract: 2 braces are left over"], [])).toEqual([["project", "error"], ["published", "error"], ["abstract", "question"]]); // prettier-ignore
  });

  test("says a thing about a text once", () => {
    expect(remarks(["abstract: 2 braces are left over"], [problem(6)])).toEqual([["abstract", "error"]]);
  });

  test("says nothing of an abstract that is still to come, and asks where facts were seen", () => {
    expect(remarks([], [problem(6)], { abstract: "", venue: "ICML" })).toEqual([["seenAt", "question"]]);
    expect(remarks([], [], { venue: "ICML", seenAt: "https://a.org" })).toEqual([]);
  });
});

test("the verdict counts", () => {
  const list = (...severities: Problem["severity"][]) => severities.map((severity) => ({ field: "title" as const, severity, message: "" })); // prettier-ignore
  expect(verdictText([])).toBe("No problem. It is ready to send.");
  expect(verdictText(list("question"))).toBe("No problem. 1 question to look at.");
  expect(verdictText(list("error", "error", "question"))).toBe("2 problems, 1 question to mend.");
});
