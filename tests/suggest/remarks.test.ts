import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import type { Warning } from "../../src/model/source-record.ts";
import { type Draft, type DraftField, emptyDraft } from "../../src/suggest/draft.ts";
import type { Judged } from "../../src/suggest/messages.ts";
import { remarksOn, verdictText } from "../../src/suggest/remarks.ts";

type Found = Judged["judgement"]["problems"][number];
const problem = (field: DraftField, more: Partial<Found> = {}): Found => ({ file: "a.md", line: 2, column: 1, rule: "r", message: "m", severity: "error", field, ...more }); // prettier-ignore
const all = (warnings: Warning[], problems: Found[], draft: Partial<Draft> = {}) =>
  remarksOn({ made: { id: "a", file: "a.md", text: "", repairs: [], warnings }, judgement: { problems } }, { ...emptyDraft, abstract: "x", authors: "A", evidence: '{"authors":["A","https://a.org"]}', ...draft }); // prettier-ignore
const remarks = (...args: Parameters<typeof all>) => all(...args).map(({ field, severity }) => [field, severity]);

describe("remarksOn", () => {
  test("puts problems first, each at its field", () => {
    expect(remarks([], [problem("title", { severity: "question" }), problem("abstract")])).toEqual([["abstract", "error"], ["title", "question"]]); // prettier-ignore
  });

  test("takes a fact that would be lost for a problem, and what the importer only warnings for a question", () => {
    const warnings: Warning[] = [
      { field: "links", part: "project", message: "“javascript:x” for project is left out", lost: true },
      { field: "published", message: "“x” is left out", lost: true },
      { field: "abstract", message: "2 braces are left over" },
    ];
    expect(remarks(warnings, [])).toEqual([["project", "error"], ["published", "error"], ["abstract", "question"]]); // prettier-ignore
  });

  test("says one address that is wrong once, however many facts it should show", () => {
    const warning = (part: string): Warning => ({
      field: "sources",
      part,
      message: `“x” for ${part} is left out`,
      lost: true,
    });
    expect(all([warning("authors"), warning("venue")], [])).toEqual([{ field: "seenAt", severity: "error", message: "“x” is left out" }]); // prettier-ignore
  });

  test("says a thing about a text once", () => {
    const warnings = [{ field: "abstract", message: "2 braces are left over" }];
    expect(remarks(warnings, [problem("abstract")])).toEqual([["abstract", "error"]]);
  });

  test("speaks of the form where the check speaks of the file", () => {
    const found = [
      problem("title", { rule: "duplicate-paper", fix: "Merge the two files" }),
      problem("title", { rule: "filed", severity: "question", fix: "Add `topics: …`" }),
      problem("add", { rule: "topic-override-needed", severity: "question", message: "lack of `topics.why`", fix: "Add `why:`" }),
      problem("add", { rule: "known-topic", message: "unknown", fix: "Take the id of a file in content/topics" }),
      problem("drop", { rule: "known-topic", message: "near", fix: "Write `adapters`." }),
    ]; // prettier-ignore
    expect(all([], found).map(({ field, fix }) => [field, fix])).toEqual([
      ["distinct", "If it is that paper, edit its page instead. If not, name that paper here."],
      ["add", "Choose topics from the list."],
      ["drop", "Write `adapters`."],
      ["add", "Choose one and give the reason, or leave the paper out if it is not about transfer."],
      ["why", "Readers see it."],
    ]);
  });

  test("says nothing of an abstract that is still to come, and asks where facts were seen", () => {
    expect(remarks([], [problem("abstract")], { abstract: "", venue: "ICML" })).toEqual([["seenAt", "question"]]);
    expect(remarks([], [], { venue: "ICML", seenAt: "https://a.org" })).toEqual([]);
    expect(
      remarks([], [], {
        venue: "ICML",
        evidence: '{"authors":["A","https://a.org"],"venue":["ICML","https://a.org"]}',
      }),
    ).toEqual([]);
    expect(all([], [], { venue: "ICML", authors: "A", published: "2017", evidence: "", acl: "P18-1031" })[0]!.message).toMatch(/the authors, date and venue\?/); // prettier-ignore
    expect(all([], [], { venue: "ICML", acl: "P18-1031" })[0]!.fix).toBe("If it was there, write https://aclanthology.org/P18-1031/."); // prettier-ignore
    expect(remarks([], [], { authors: "" })).toEqual([["authors", "question"]]);
  });
});

test("the verdict counts", () => {
  const list = (...severities: Problem["severity"][]) => severities.map((severity) => ({ field: "title" as const, severity, message: "" })); // prettier-ignore
  expect(verdictText([])).toBe("No problem. It is ready to send.");
  expect(verdictText(list("question"))).toBe("No problem. 1 question to look at.");
  expect(verdictText(list("error", "error", "question"))).toBe("2 problems to repair, 1 question.");
});
