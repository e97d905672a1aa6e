import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detectFormat } from "../../../src/import/formats/index.ts";

const sentence =
  "We study how a model that was trained on one task can be used for another, and show that it needs fewer labels.";
const longer = `${sentence} On eight data sets, it gains 5% over the best of the others.`;

describe("a text of another format is refused by its name", () => {
  test.each([
    ["PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj"],
    ["Word or Excel", "PK\u0003\u0004\u0014\0\u0006\0"],
    ["Word or Excel", "ÐÏ\u0011à¡±\u001Aá"],
    ["Rich Text", String.raw`{\rtf1\ansi A title\par}`],
    ["MARC", "01142cam  2200301 a 4500001001300000003000400013005001700017\u001E"],
    ["pickle", "\u0080\u0004\u0095}\u0094(\u008C\u0005title"],
    ["pickle", "(dp0\nS'title'\np1\nS'A title'\np2\ns."],
    ["no text", "\u0001\u0002\u0003abc\u0004\u0005"],
    ["HTML page", `<!-- saved -->\n<!DOCTYPE html>\n<html><body><pre>@misc{a, title={A}}</pre>\n<p>${sentence}</p>`],
    ["a summary of PubMed", `<?xml version="1.0"?>\n<!DOCTYPE eSummaryResult PUBLIC "-//NLM//DTD" "https://x.dtd">\n<eSummaryResult><DocSum/></eSummaryResult>`],
    ["MODS", `<?xml version="1.0"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods/></modsCollection>`],
    ["RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><bib:Article/></rdf:RDF>`],
    ["TEI", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>`],
    ["JATS", `<!DOCTYPE article>\n<article article-type="research-article"><front/></article>`],
    ["Jupyter notebook", JSON.stringify({ cells: [{ cell_type: "markdown", source: ["# A title"] }], metadata: { kernelspec: { name: "python3" } }, nbformat: 4 })],
    ["package.json", JSON.stringify({ name: "a-title", version: "1.0.0", description: sentence, author: "Anna Able", scripts: { test: "x" } })],
    ["settings of a program", JSON.stringify({ compilerOptions: { strict: true }, include: ["src"] })],
    ["GeoJSON", JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties: { name: "Berlin", description: sentence } }] })],
    ["OpenAPI", JSON.stringify({ openapi: "3.0.0", info: { title: "A title", description: sentence }, paths: {} })],
    ["conversation", JSON.stringify({ messages: [{ role: "user", content: sentence }] })],
    ["feed of another site", `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>https://blog.example.org/</id><entry><id>tag:blog.example.org,2021:1</id><title>A title</title><summary>${sentence} See arXiv.</summary></entry></feed>`],
    ["RSS", `<?xml version="1.0"?><rss version="2.0"><channel/></rss>`],
    ["XML", `<?xml version="1.0"?>\n<papers><paper><title>A</title></paper></papers>`],
    ["front matter", `---\ntitle: A title\nauthors: [Anna Able]\n---\n\n${longer}\n`],
    ["RefWorks", `RT Journal Article\nA1 Able, Anna\nT1 A title about labels\nAB ${sentence}\n`],
    ["TeX", String.raw`\documentclass{article}\begin{document}\title{A title}\begin{abstract}We study it.\end{abstract}\end{document}`],
    ["BibTeX without", "@string{icml = {ICML}}\n@article{able"],
    ["SQL", `CREATE TABLE papers (title TEXT);\nINSERT INTO papers VALUES ('A title', '${sentence}');`],
    ["table without a column of titles", `PT\tAU\tSO\nJ\tAble, A\tThings\nJ\tBaker, B\tThings`],
    ["table without a column of titles", Array.from({ length: 8 }, (_, at) => `${at},Able,${sentence.replaceAll(",", "")}`).join("\n")],
    ["table without a column of titles", `"","x"\n"1","A title about labels"\n"2","Another title"`],
    ["text that PubMed shows", `1. PLoS One. 2019 Jan 28;14(1):e02. doi: 10.1371/x.\n\nA title about labels in China.\n\nWu D(1), Zou C(1).\n\n${longer}\n\nPMID: 30689646\n`],
    ["Ovid", `<1>\nUnique Identifier\n  30689646\nTitle\n  A title about labels.\nAbstract\n  ${longer}\n`],
    ["ProQuest", `Document 1 of 2\n\nA title about labels and transfer\n\nAuthor: Wu, D\n\nAbstract: ${longer}\n`],
    ["Google Scholar", `A title about labels\nD Wu - PLoS ONE, 2019\n${longer}\nCited by 12 Related articles All 5 versions\n`],
    ["e-mail", `From: Anna Able <anna@example.org>\nSubject: A title about labels\n\n${longer}\n`],
    ["Cochrane", `Record #1 of 2\nID: CN-01234567\nAU: Able A\nTI: A title about labels\nAB: ${sentence}\nUS: https://example.org\n`],
    ["tagged lines", `IS  - 1432-1203\nVI  - 137\nIP  - 6\nPT  - Journal Article\nSB  - IM\nAB  - ${sentence}`],
    ["a log", "2024-05-01 10:00:00 INFO A title was read\n2024-05-01 10:00:01 WARN We have read it and show it\n".repeat(4)],
    ["reference list", `Able, A., & Baker, B. (2019). A title about labels. Journal of Things, 10(3), 12–20. https://doi.org/10.1000/x\n\nBaker, B., Able, A. (2020). Another title about labels. In Proceedings of ICML, pp. 1–9.\n`],
    ["reference list", `1. Able A, Baker B. A title about labels. J Things. 2019;10(3):12-20.\n2. Baker B. Another title. Things. 2020;3(2):1-9.\n`],
    ["reference list", `Able, Anna. "A Title About Labels." Journal of Things, vol. 10, no. 3, 2019, pp. 12-20.\n`],
    ["reference list", `[1] A. Able and B. Baker, "A title about labels," in Proc. ICML, 2019, pp. 12-20.\n[2] B. Baker, "Another title," J. Things, vol. 3, no. 2, pp. 1-9, 2020.\n`],
    ["YAML", `- title: A title about labels\n  authors:\n    - Anna Able\n  year: 2020\n  abstract: ${sentence}\n`],
    ["Markdown", `# Papers\n\nThese are papers that we read.\n\n- A title about labels\n- ${sentence}\n`],
    ["a program", `import re\n\ndef read(text):\n    """${sentence}"""\n    return re.sub("a", "b", text)\n`],
    ["a licence", `MIT License\n\nCopyright 2020 Anna Able\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software.\n`],
  ])("%s: %j", (name, text) => {
    for (const variant of [text, text.replaceAll("\n", "\r\n")]) {
      const { records, refused } = detectFormat(variant).parse(variant);
      expect(records).toEqual([]);
      expect(refused).toEqual([{ line: 1, reason: expect.stringContaining(name) }]);
      expect(refused[0]!.reason).toMatch(/^this looks like .+, which is not read; \w/);
    }
  });
}); // prettier-ignore

describe("a text of no known format is refused with what is read", () => {
  test.each([
    ["one paragraph", longer],
    ["a mail", `Dear all,\n\nthe papers are in the folder.\n\nAnna`],
    ["headings of one word", `Introduction\n${longer}\nMethods\n${longer}\nConclusion\n${longer}`],
    ["titles with names below them", `A Title About Labels\nAnna Able, Bob Baker\n${longer}\n\nAnother Title About Labels\nAnna Able, Max van der Poe\n${longer}\n`],
    ["lists of names", "Anna Able\nBob Baker\nCarl C.\nDora D.\n".repeat(5)],
    ["titles alone", "A Title About Labels\nAnother Title About Labels\nA Third Title of a Paper\n"],
  ])("%s", (_, text) => {
    const { records, refused } = detectFormat(text).parse(text);
    expect(records).toEqual([]);
    expect(refused).toEqual([{ line: 1, reason: expect.stringMatching(/^no format is recognised, expected .*BibTeX.*RIS/) }]);
  });

  test("and so is a table of one column of texts, with or without quotation marks", () => {
    for (const rows of [`1,"A title","${sentence}",2019\n2,"Another title","${sentence}",2020\n`, `id\tcontent\n1\t${sentence}\n2\t${sentence}\n`])
      expect(detectFormat(rows).parse(rows)).toEqual({ records: [], refused: [{ line: 1, reason: expect.stringContaining("a table without") }] });
  });

  test("and nothing is said of an empty one", () => {
    expect(detectFormat(" \n\n").parse(" \n\n")).toEqual({ records: [], refused: [] });
  });
}); // prettier-ignore

describe("a listing is recognised", () => {
  const scraped = readFileSync("tests/fixtures/listings/scraped-page.txt", "utf8");
  const lines = scraped.split(/\r?\n/).filter((line) => line !== "");

  test.each([
    ["as scraped", scraped],
    ["with blank lines", lines.join("\n\n")],
    ["without the page above it", lines.slice(2).join("\n")],
    ["with wrapped abstracts", lines.map((line) => line.replace(/(.{1,72})(?:\s|$)/g, "$1\n")).join("\n")],
    ["with a title that has no abstract", lines.toSpliced(7, 1).join("\n")],
    ["of one paper", lines.slice(4, 6).join("\n")],
    ["of short papers", `Learning to Learn\n${sentence}`],
    ["with formulas, tags and code in its titles", `On $x^2$ and $\\mathcal{O}(n)$ for <MASK> Tokens\n${longer}\nC++ and R: A Comparison of f(x) = 1; Part 2\n${longer}`],
    ["in Chinese", "基于迁移学习的图像分类方法研究\n本文研究了在少量标注数据上如何使用预训练模型进行图像分类，并在八个数据集上进行了实验，结果表明该方法需要更少的标注。"],
    ["in German", "Übertragung von Wissen zwischen Sprachen\nWir untersuchen, wie ein Modell, das für eine Aufgabe trainiert wurde, für eine andere benutzt werden kann, und zeigen, dass es weniger Beispiele braucht."],
    ["about what other formats are", `Reading PDF and HTML Files with Language Models\n${longer} We read RIS, BibTeX and SQL; see https://example.org/code.`],
  ])("%s", (_, text) => {
    expect(detectFormat(text).id).toBe("listing");
  });
}); // prettier-ignore
