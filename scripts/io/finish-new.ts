import type { Paper } from "../../src/model/paper.ts";
import { compileClassifier } from "../../src/analysis/topics/index.ts";
import { readPaper } from "../../src/analysis/reading/read-paper.ts";
import { abstractPlaceholder, nextSteps } from "../../src/import/next-steps.ts";
import { parseContent } from "../../src/content/content.ts";
import { idOf } from "../../src/content/paper.ts";
import { fixContent } from "../../src/content/checks/fix.ts";
import { readContent, shownPath } from "./read-content.ts";
import { topicsReport } from "../report/topics.ts";
import { folders } from "./settings.ts";
import { today } from "./today.ts";
import { followInEditor } from "../build/write-editor-files.ts";
import { writeChanged } from "./write-changed.ts";

/** Mends what is certain in a file that was just written, and says what is left to do and which topics the paper gets. */
export function finishNew(path: string): void {
  const { content } = folders();
  followInEditor(content);
  const shown = shownPath(path);
  const only = (file: string) => file === shown;
  const { files, problems } = fixContent(readContent(content).files, { only, today: today() });
  writeChanged(path, files.find(({ file }) => only(file))!.text);
  const { papers, topics } = parseContent(files).content;
  const paper = papers.find(({ id }) => id === idOf(path));
  if (paper === undefined) return;
  console.log(section("Left to do:", [...nextSteps(paper, problems), `Then run: npm run check -- ${shown}`]));
  if (topics.length > 0) console.log(topicSection(paper, topics));
}

function topicSection(paper: Paper, topics: Parameters<typeof compileClassifier>[0]): string {
  const missing = paper.abstract === abstractPlaceholder;
  const reading = readPaper({ ...paper, abstract: missing ? "" : paper.abstract });
  const lines = topicsReport(compileClassifier(topics).explain(reading), paper);
  const heading = missing ? "Topics by the title alone:" : "Topics:";
  return section(heading, [...lines, `More with: npm run explain -- ${paper.id}`]);
}

function section(heading: string, lines: string[]): string {
  return [heading, ...lines.map((line) => `  ${line}`)].join("\n");
}
