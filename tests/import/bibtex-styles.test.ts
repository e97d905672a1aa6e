import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { warningText } from "../../src/model/source-record.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { planImport } from "../../src/import/plan.ts";
import { withAbstractPlaceholder } from "../../src/import/next-steps.ts";
import { bibtex } from "../../src/import/formats/bibtex.ts";

const folder = "tests/fixtures/bibtex";
const styles = readdirSync(folder).filter((name) => name.endsWith(".bib"));

/** What `npm run new` writes for the BibTeX that a site gives, and what is for a person to settle. */
test.each(styles)("%s becomes a valid file", (name) => {
  const { records, refused } = bibtex.parse(readFileSync(join(folder, name), "utf8"));
  expect([records.length, refused]).toEqual([1, []]);
  const { write, warnings } = planImport(records.map(withAbstractPlaceholder), [], { update: false });
  const [[id, text]] = [...write] as [[string, string]];
  const { problems } = checkContent([{ file: `content/abstracts/${id}.md`, text }]);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const made = `${text}${warnings.map(({ warning }) => `\n? ${warningText(warning)}\n`).join("")}`;
  const expected = join(folder, name.replace(/bib$/, "md"));
  if (process.env["UPDATE"] === "1") writeFileSync(expected, made);
  expect(existsSync(expected), `${expected} is missing; write it with UPDATE=1`).toBe(true);
  expect(made).toBe(readFileSync(expected, "utf8"));
});
