import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../scripts/pages.ts";
import { runInProcess } from "../support/run-command.ts";
import { paperText, scratchFolder } from "../support/scratch.ts";

const odd = "<b>Left</b> over: \\textbf{words} &amp; $\\foo{x}$, na\uFFFDve and https: // github. com/ a/ b.";
const pages = (folder: string, ...args: string[]) => runInProcess(run, args, { ATLAS_GENERATED: "made" }, folder);

test("an atlas full of warnings gets its pages, and the warnings are counted by rule", async () => {
  const names = ["one", "two", "three"];
  const folder = scratchFolder(
    Object.fromEntries(
      names.map((name) => [
        `content/abstracts/${name}.md`,
        paperText(`title: On {BERT} and ${name}`, `${name}: ${odd} ${name.repeat(30)}`),
      ]),
    ),
  );
  const { code, err } = await pages(folder);
  expect(code).toBe(0);
  expect(err.trim()).toBe(
    "21 warnings (latex-remnant 6, no-html 6, control-characters 3, tex-commands 3, url-form 3); they are shown by: npm run check",
  );
  for (const name of names) expect(readFileSync(join(folder, `made/papers/${name}.mdx`), "utf8")).toContain("Left");
});

test("--strict takes warnings for errors, and errors are named alone", async () => {
  const folder = scratchFolder({
    "content/abstracts/odd.md": paperText("title: A paper", odd),
    "content/abstracts/short.md": paperText("title: Short", "Short."),
  });
  const strict = await pages(folder, "--strict");
  expect(strict.code).toBe(1);
  expect(strict.err).toMatch(/odd\.md:5:1 no-html Unexpected HTML/);
  expect(strict.err).not.toMatch(/short\.md/);
  expect(existsSync(join(folder, "made"))).toBe(false);
});
