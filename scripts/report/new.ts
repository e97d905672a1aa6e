import { compileClassifier } from "../../src/analysis/topics/classifier.ts";
import { readPaper } from "../../src/analysis/reading/read-paper.ts";
import { abstractPlaceholder, nextSteps } from "../../src/import/next-steps.ts";
import type { ImportPlan } from "../../src/import/plan.ts";
import { escapeInvisible } from "../../src/lib/format.ts";
import type { Paper } from "../../src/model/paper.ts";
import type { Problem } from "../../src/model/problem.ts";
import { warningText } from "../../src/model/source-record.ts";
import type { Topic } from "../../src/model/topic.ts";

/** What was written for a new paper, for a terminal. */
export function writtenReport(file: string, { repaired, warnings }: ImportPlan): string {
  return [
    `${file} is written.`,
    ...repaired.flatMap(({ repairs }) => repairs).map((repair) => `  repaired: ${escapeInvisible(repair)}`),
    ...warnings.map(({ warning }) => `  for a person to settle: ${escapeInvisible(warningText(warning))}`),
  ].join("\n");
}

/** What is left to do on a new paper, and the topics that it gets so far. */
export function nextStepsReport(paper: Paper, topics: Topic[], problems: readonly Problem[], file: string): string {
  const steps = section("Left to do:", [...nextSteps(paper, problems), `Then run: npm run check -- ${file}`]);
  return topics.length === 0 ? steps : `${steps}\n${topicSection(paper, topics)}`;
}

function topicSection(paper: Paper, topics: Topic[]): string {
  const hasNoAbstract = paper.abstract === abstractPlaceholder;
  const heading = hasNoAbstract ? "Topics by the title alone:" : "Topics:";
  const lines = topicLines(hasNoAbstract ? { ...paper, abstract: "" } : paper, topics);
  return section(heading, [...lines, `More with: npm run explain -- ${paper.id}`]);
}

/** Each topic in a line, with the strongest of its reasons. */
function topicLines(paper: Paper, all: Topic[]): string[] {
  const { inField, topics } = compileClassifier(all).explain(readPaper(paper));
  const { add, drop } = paper.topics;
  const filed = topics.filter(({ filed, topic }) => filed && !drop.includes(topic.id));
  if (filed.length + add.length === 0)
    return [inField ? "none: no topic has enough of its cues" : "none: too few terms of this field"];
  return [
    ...filed.map(({ topic, reasons: [best] }) => `${topic.id}: “${best!.found}” in the ${best!.place === "title" ? "title" : "abstract"}`),
    ...add.map((id) => `${id}: added by a curator`),
  ]; // prettier-ignore
}

function section(heading: string, lines: string[]): string {
  return [heading, ...lines.map((line) => `  ${line}`)].join("\n");
}
