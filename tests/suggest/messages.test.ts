import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import type { Warning } from "../../src/model/source-record.ts";
import type { Draft } from "../../src/suggest/draft.ts";
import type { FieldName } from "../../src/suggest/fields.ts";
import { messagesOn, statusText } from "../../src/suggest/messages.ts";
import type { Validation } from "../../src/suggest/validate.ts";

type Found = NonNullable<Validation["problems"]>[number];
const problem = (field: FieldName, more: Partial<Found> = {}): Found => ({ file: "a.md", line: 2, column: 1, rule: "r", message: "m", severity: "error", field, ...more }); // prettier-ignore
const all = (warnings: Warning[], problems: Found[], draft: Partial<Draft> = {}) =>
  messagesOn({ file: { id: "a", file: "a.md", text: "", repairs: [], warnings }, problems }, { line: 1, abstract: "x", authors: ["A"], sources: { authors: "https://a.org" }, ...draft }); // prettier-ignore
const messages = (...args: Parameters<typeof all>) => all(...args).map(({ field, severity }) => [field, severity]);

describe("messagesOn", () => {
  test("puts problems first, each at its field", () => {
    const found = [problem("title", { severity: "question" }), problem("venue", { severity: "warning" }), problem("abstract")]; // prettier-ignore
    expect(messages([], found)).toEqual([
      ["abstract", "error"],
      ["venue", "warning"],
      ["title", "question"],
    ]);
  });

  test("takes a fact that would be lost for a problem, and what the importer only warns of for a question", () => {
    const warnings: Warning[] = [
      { field: "links", part: "project", message: "“javascript:x” for project is left out", lost: true },
      { field: "published", message: "“x” is left out", lost: true },
      { field: "abstract", message: "2 braces are left over" },
    ];
    expect(messages(warnings, [])).toEqual([["project", "error"], ["published", "error"], ["abstract", "question"]]); // prettier-ignore
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
    expect(messages(warnings, [problem("abstract")])).toEqual([["abstract", "error"]]);
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
      ["add", "Choose one and give the reason, or leave the paper out if it does not belong here."],
      ["why", "Readers see it on the page of the paper."],
    ]);
  });

  test("says nothing of an abstract that is still to come, and asks where facts were seen", () => {
    expect(messages([], [problem("abstract")], { abstract: undefined, venue: "ICML" })).toEqual([["seenAt", "question"]]); // prettier-ignore
    expect(messages([], [], { venue: "ICML", seenAt: ["https://a.org"] })).toEqual([]);
    expect(messages([], [], { venue: "ICML", sources: { authors: "https://a.org", venue: "https://a.org" } })).toEqual([]); // prettier-ignore
    expect(all([], [], { venue: "ICML", published: "2017", sources: {} })[0]!.message).toMatch(/the authors, date and venue\?/); // prettier-ignore
    expect(all([], [], { venue: "ICML", acl: "P18-1031" })[0]!.fix).toBe("If it was there, write https://aclanthology.org/P18-1031/."); // prettier-ignore
    expect(messages([], [], { authors: undefined })).toEqual([["authors", "question"]]);
  });
});

describe("statusText", () => {
  const list = (...severities: Problem["severity"][]) => severities.map((severity) => ({ field: "title" as const, severity, message: "" })); // prettier-ignore
  const whole = { line: 1, title: "A", abstract: "B" };
  const same = [{ id: "a", title: "A" }];

  test("counts problems, warnings and questions", () => {
    expect(statusText(whole, [], {})).toBe("No problem. It is ready to send.");
    expect(statusText(whole, list("question"), {})).toBe("No problem. 1 question to look at.");
    expect(statusText(whole, list("warning", "question"), {})).toBe("No problem. 1 warning, 1 question to look at.");
    expect(statusText(whole, list("error", "error", "question"), {})).toBe("2 problems to repair, 1 question.");
  });

  test("names what is needed first, and why there can be no paper", () => {
    expect(statusText({ line: 1 }, [], {})).toBe("A title and an abstract are needed.");
    expect(statusText({ line: 1, title: "A" }, list("question"), {})).toBe("The abstract is needed.");
    expect(statusText({ line: 1, title: "A" }, list("error"), {})).toBe("The abstract is needed. 1 problem to repair.");
    expect(statusText(whole, [], { rejection: "a title of 1000 characters" })).toBe("This cannot become a paper: a title of 1000 characters."); // prettier-ignore
  });

  test("calls nothing ready that may be here already", () => {
    expect(statusText(whole, [], { same })).toBe("It may be here already. Compare the two.");
    expect(statusText(whole, list("error"), { same })).toBe("It may be here already. 1 problem to repair.");
  });
});
