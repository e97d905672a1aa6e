import type { Env } from "../../scripts/io/settings.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run as runCheck } from "../../scripts/check.ts";
import { run } from "../../scripts/new.ts";
import { closedPort, localServer } from "../support/local-server.ts";
import { facetsText, paperText, scratchFolder, topicText, validAbstract } from "../support/scratch.ts";
import { runInProcess } from "../support/run-command.ts";

/** Runs the command in a content folder. */
async function runNew(content: string, args: string[], env: Env = {}): Promise<{ code: number; out: string }> {
  const all = { ARXIV_API: "http://127.0.0.1:1/", ...env, ATLAS_CONTENT: "." };
  const { code, out, err } = await runInProcess(run, args, all, content);
  return { code, out: out + err };
}

const check = (content: string) => runInProcess(runCheck, [], { ATLAS_CONTENT: "." }, content);
const written = (content: string) =>
  readdirSync(join(content, "abstracts")).map((name) => [name, readFileSync(join(content, "abstracts", name), "utf8")]);

describe("npm run new", () => {
  test("makes a file from a title that the check accepts, and says what is left to do", async () => {
    const content = scratchFolder({ "abstracts/a.md": paperText("title: A title") });
    const { code, out } = await runNew(content, ["Learning *to* Learn with BT^2"]);
    expect(code).toBe(0);
    expect(out).toBe(`abstracts/learning-to-learn-with-bt2.md is written.
  repaired: title: “^2” is “$^2$” (superscript)
Left to do:
  Replace the last line by the abstract.
  Add \`authors\`, \`published\` and \`venue\` if known, with the source under \`sources\`.
  Then run: npm run check -- abstracts/learning-to-learn-with-bt2.md
`);
    expect(readFileSync(join(content, "abstracts/learning-to-learn-with-bt2.md"), "utf8")).toMatch(
      /^---\ntitle: Learning \\\*to\\\* Learn with BT\$\^2\$\n/,
    );
    expect(await check(content)).toMatchObject({ code: 0, out: expect.stringMatching(/missing-text question/) });
  });

  test("repairs what is certain in a title, and keeps quotation marks, brackets and signs of YAML", async () => {
    const content = scratchFolder({});
    for (const title of ['"Why Should I Trust You?": Explaining #1 [Draft]', "It's  a test - 50% more.", "& @x: [y]"])
      expect((await runNew(content, [title])).code).toBe(0);
    expect(written(content).map(([, text]) => text!.split("\n")[1])).toEqual([
      'title: "& @x: [y]"',
      "title: It's a test - 50% more",
      `title: '"Why Should I Trust You?": Explaining #1 [Draft]'`,
    ]);
  });

  test("two papers that wait for their abstracts are not taken for one", async () => {
    const content = scratchFolder({});
    for (const title of ["A first title", "Another title"]) await runNew(content, [title]);
    expect(await check(content)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/0 errors, 0 warnings, 2 questions/),
    });
  });

  test("makes a file from BibTeX, whole if the abstract is in it, with its topics", async () => {
    const abstract = `${validAbstract} The {BERT} model and transfer learning for few-shot tasks gain 5{\\%}.`;
    const content = scratchFolder({
      "facets.yaml": facetsText,
      "topics/few-shot-learning.md": topicText,
      "x.bib": `@inproceedings{a, title={A {BERT} Title}, author={M{\\"u}ller, J.}, year=2020, booktitle={ICML}, doi={10.1000/xyz}, abstract={${abstract}}}`,
    });
    const { code, out } = await runNew(content, ["--bibtex", "x.bib"]);
    expect(code).toBe(0);
    expect(written(content)).toEqual([
      [
        "a-bert-title.md",
        paperText(
          'title: A BERT Title\nauthors: [ J. Müller ]\npublished: "2020"\nvenue: ICML\ndoi: 10.1000/xyz\nadded: 2026-11-24\nrepairs:\n  - "abstract: “5\\\\%” is “5%” (TeX escape)"',
          abstract.replace("{BERT}", "BERT").replace("5{\\%}", "5%"),
        ),
      ],
    ]);
    expect(out).toMatch(/Left to do:\n {2}Write `venue` as its short name and the year, such as `NeurIPS 2017`\.\n {2}Add the source of `authors`, `published` and `venue` under `sources`\./); // prettier-ignore
    expect(out).toMatch(/Topics:\n {2}few-shot-learning: “few-shot” in the abstract\n {2}More with: npm run explain -- a-bert-title\n$/); // prettier-ignore
  });

  test("understands an identifier, a file or BibTeX in the place of the title", async () => {
    const content = scratchFolder({ "x.bib": "@misc{a, title={From a File}}" });
    await runNew(content, ["x.bib"]);
    await runNew(content, ["@misc{a, title={From the Clipboard}}"]);
    const { url } = await localServer((_, response) => response.end(readFileSync("tests/fixtures/arxiv/paper.xml")));
    await runNew(content, ["https://doi.org/10.48550/arXiv.1703.05175"], { ARXIV_API: url });
    expect(written(content).map(([name]) => name)).toEqual(["from-a-file.md", "from-the-clipboard.md", "prototypical-networks-for-few-shot-learning.md"]); // prettier-ignore
  });

  test("writes a paper with the title of another one and other authors, and asks about it", async () => {
    const text = "title: A Title of Two Papers\nauthors: [Jane Roe]";
    const bib = "@misc{a, title={A Title of Two Papers}, author={Poe, Max}}";
    const content = scratchFolder({ "abstracts/a-title-of-two-papers.md": paperText(text) });
    const { code, out } = await runNew(content, [bib]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /a-title-of-two-papers-2\.md is written\.\n {2}perhaps the same paper as a-title-of-two-papers: no author of one/,
    );
  });

  test("ends with 1 for a paper that is left out on purpose, with the reason", async () => {
    const content = scratchFolder({ "excluded.yaml": "excluded: [{ title: Birds, why: Not on transfer. }]\n" });
    const { code, out } = await runNew(content, ["Birds"]);
    expect(code).toBe(1);
    expect(out).toMatch(/left out on purpose: Not on transfer\..*\n {4}fix: To have it after all, remove its entry/);
    expect(readdirSync(content)).toEqual(["excluded.yaml"]);
  });

  test.each([
    ["a paper that is there already", ["A title"], /This paper already has a file, abstracts\/a\.md/],
    ["an identifier that is there already, without asking", ["--arxiv", "1810.04805v2"], /This paper already has a file, abstracts\/a\.md/],
    ["a file with several papers", ["--bibtex", "two.bib"], /2 papers in two\.bib, expected one\.\n {4}fix: Keep one of them/],
    ["a file with none", ["--bibtex", "none.bib"], /No paper in none\.bib\.\n {4}fix: Give BibTeX such as/],
    ["a paper without a title", ["--bibtex", "untitled.bib"], /The paper in untitled\.bib has no title/],
    ["bytes that are no text", ["--bibtex", "latin1.bib"], /latin1\.bib:1: Unexpected bytes, expected UTF-8/],
    ["what is too long for a title", ["a ".repeat(600)], /Cannot write this paper \(a title of 1199 characters, expected at most 1000\)/],
    ["no network", ["--arxiv", "1703.05175"], /Cannot reach 127\.0\.0\.1:\d+: connect ECONNREFUSED.*\n {4}fix: Check the network, .*, or run `npm run new -- --bibtex FILE`/],
  ])("ends with 1 and writes nothing for %s", async (_, args, message) => {
    const content = scratchFolder({
      "abstracts/a.md": paperText('title: A title\narxiv: "1810.04805"'),
      "two.bib": "@misc{a, title={A}}\n@misc{b, title={B}}",
      "none.bib": "",
      "untitled.bib": "@misc{a, year=2020}",
      "latin1.bib": Buffer.from("@misc{a, title={Über}}", "latin1"),
    });
    const { code, out } = await runNew(content, args, { ARXIV_API: await closedPort() });
    expect(out).toMatch(message);
    expect(code).toBe(1);
    expect(written(content)).toHaveLength(1);
  }); // prettier-ignore

  test.each([
    [[]],
    [["one", "two"]],
    [["one", "--arxiv", "1703.05175"]],
    [["--arxiv", "hello"]],
    [["--bibtex", "no.bib"]],
    [["--bibtex", "."]],
    [[" "]],
    [["https://aclanthology.org/P18-1031"]],
    [["10.18653/v1/P18-1031"]],
    [["--wrong"]],
  ])("ends with 2 and the usage when called with %j", async (args) => {
    const { code, out } = await runNew(scratchFolder({}), args);
    expect(code).toBe(2);
    expect(out).toMatch(/Usage: npm run new/);
  });

  test("ends with 2 when arXiv's address is none", async () => {
    const content = scratchFolder({});
    expect(await runNew(content, ["1703.05175"], { ARXIV_API: "file:///etc" })).toMatchObject({ code: 2 });
  });
});

describe("npm run new -- --arxiv", () => {
  /** What the command does when arXiv gives a recorded answer. */
  async function withAnswer(file: string, id: string, status = 200) {
    const content = scratchFolder({});
    const answer = readFileSync(`tests/fixtures/arxiv/${file}`);
    const { url, asked } = await localServer((_, response) => response.writeHead(status).end(answer));
    const ended = await runNew(content, ["--arxiv", id], { ARXIV_API: `${url}/api/query` });
    return { ...ended, asked, content };
  }

  test("makes a whole file, with the evidence", async () => {
    const { code, content, asked, out } = await withAnswer("paper.xml", "https://arxiv.org/pdf/1703.05175v2");
    expect(code).toBe(0);
    expect(asked).toEqual(["/api/query?id_list=1703.05175&max_results=1"]);
    const facts =
      'title: Prototypical Networks for Few-shot Learning\nauthors: [ Jake Snell, Kevin Swersky, Richard S. Zemel ]\npublished: 2017-03-15\narxiv: "1703.05175"\nadded: 2026-11-24\nsources:\n';
    const evidence = ["title", "authors", "published"]
      .map((field) => `  ${field}: https://arxiv.org/abs/1703.05175`)
      .join("\n");
    const name = "prototypical-networks-for-few-shot-learning.md";
    const summary = /<summary>([^<]*)/.exec(readFileSync("tests/fixtures/arxiv/paper.xml", "utf8"))![1]!;
    const abstract = summary.replace(/\s+/g, " ").trim();
    expect(written(content)).toEqual([[name, paperText(facts + evidence, abstract)]]);
    expect((await check(content)).code).toBe(0);
    expect(out).toMatch(/Left to do:\n {2}Add `venue` if known, with the source under `sources`\./);
  });

  test("tells what arXiv says of the venue, and leaves it to a person", async () => {
    const { content, out } = await withAnswer("published-paper.xml", "1912.11370");
    const [[name, text]] = written(content) as [[string, string]];
    expect(name).toBe("big-transfer-bit-general-visual-representation-learning.md");
    expect(text).toMatch(/^doi: 10\.1007\/978-3-030-58558-7_29$/m);
    expect(text).not.toMatch(/^venue/m);
    expect(out).toMatch(/for a person to settle: venue: arXiv says “The first three .* Accepted at ECCV 2020”; write its short name and year/); // prettier-ignore
  });

  test("knows identifiers of the old style, as arXiv gives them", async () => {
    const { content, out, asked } = await withAnswer("old-style-id.xml", "cs.LG/9905014v1");
    expect(asked[0]).toMatch(/id_list=cs\.LG%2F9905014&/);
    const [[, text]] = written(content) as [[string, string]];
    expect(text).toMatch(/^arxiv: cs\/9905014$/m);
    expect(text).toMatch(/\$V\^\\pi\(s\)\$ and signs such as R&D, "quotes" and 5 < 6\.\n$/);
    expect(out).toMatch(/venue: arXiv says “Journal of Artificial Intelligence Research 13 \(2000\) 227-303”/);
  });

  test("says that a paper is withdrawn", async () => {
    const { code, out } = await withAnswer("withdrawn.xml", "2601.00001");
    expect(code).toBe(0);
    expect(out).toMatch(/for a person to settle: paper: arXiv says “This paper has been withdrawn by the authors due to an error in Section 3”; leave a withdrawn paper out/); // prettier-ignore
  });

  test.each([
    ["unknown-id.xml", "2601.99999", 200, /arXiv knows no paper 2601\.99999\.\n {4}fix: Look it up/],
    ["wrong-id.xml", "9999.9999", 400, /arXiv returned an error \(incorrect id format for 9999\.9999\)/],
    ["sign-in.html", "1703.05175", 200, /did not answer with a feed: “Welcome Sign in to use this network”/],
  ])("ends with 1 and writes nothing for %s", async (file, id, status, message) => {
    const { code, out, content } = await withAnswer(file, id, status);
    expect(out).toMatch(message);
    expect(code).toBe(1);
    expect(readdirSync(content)).toEqual([]);
  }); // prettier-ignore
});
