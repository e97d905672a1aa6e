import { describe, expect, test } from "vitest";
import { readPasted } from "../../src/suggest/read-pasted.ts";
import { validAbstract } from "../support/scratch.ts";

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1703.05175v2</id>
<published>2017-03-15T17:00:00Z</published><title>A title</title><summary>${validAbstract}</summary>
<author><name>Anna Able</name></author></entry></feed>`;

describe("readPasted", () => {
  test.each([
    ["1703.05175v2", { arxiv: "1703.05175" }],
    ["arXiv: 1703.05175", { arxiv: "1703.05175" }],
    ["https://arxiv.org/pdf/1703.05175", { arxiv: "1703.05175" }],
    ["https://doi.org/10.18653/v1/P18-1031", { doi: "10.18653/v1/P18-1031" }],
    ["https://openreview.net/forum?id=LVDRJE4xQ2", { openreview: "LVDRJE4xQ2" }],
    ["https://aclanthology.org/P18-1031/", { acl: "P18-1031" }],
  ])("reads %j as an identifier", (text, fields) => {
    expect(readPasted(text)).toMatchObject({ format: "identifier", drafts: [fields], refused: [] });
  });

  test("reads one line as a title, and two as a title with its abstract", () => {
    expect(readPasted("Learning to Learn")).toMatchObject({
      format: "title",
      drafts: [{ title: "Learning to Learn" }],
    });
    expect(readPasted(`Learning to Learn\n${validAbstract}`)).toMatchObject({
      format: "title and abstract",
      drafts: [{ title: "Learning to Learn", abstract: validAbstract }],
    });
  });

  test("reads BibTeX with several papers and names what is broken", () => {
    const { format, drafts, refused } = readPasted(`@misc{a, title={One}, author={Able, Anna}}\n@misc{b, title={x\n\n@misc{c, title={Two}}`); // prettier-ignore
    expect(format).toBe("BibTeX");
    expect(drafts.map(({ title, authors }) => [title, authors])).toEqual([["One", ["Anna Able"]], ["Two", undefined]]); // prettier-ignore
    expect(refused).toMatchObject([{ line: 2 }]);
  });

  test("reads arXiv's record, with the sentence that a browser puts above it", () => {
    const shown = `This XML file does not appear to have any style information associated with it. The document tree is shown below.\n${feed}`;
    for (const text of [feed, shown])
      expect(readPasted(text).drafts).toMatchObject([{ title: "A title", authors: ["Anna Able"], published: "2017-03-15", arxiv: "1703.05175", abstract: validAbstract }]); // prettier-ignore
  });

  test("reads the text of an arXiv page, copied whole", () => {
    const page = `Skip to main content\nCornell University\nComputer Science > Machine Learning\narXiv:1703.05175 (cs)\n[Submitted on 15 Mar 2017 (v1), last revised 19 Jun 2017 (this version, v2)]\nTitle:Prototypical Networks for Few-shot Learning\nAuthors:Jake Snell, Kevin Swersky, Richard S. Zemel\nView PDF\nAbstract:${validAbstract}\nSubjects:\tMachine Learning (cs.LG)\nCite as:\tarXiv:1703.05175 [cs.LG]\nSubmission history\nFrom: Jake Snell [view email]`;
    expect(readPasted(page)).toMatchObject({
      format: "arXiv page",
      drafts: [
        {
          title: "Prototypical Networks for Few-shot Learning",
          authors: ["Jake Snell", "Kevin Swersky", "Richard S. Zemel"],
          published: "2017-03-15",
          arxiv: "1703.05175",
          abstract: validAbstract,
        },
      ],
    });
  });

  test("reads it as browsers copy it: its labels are hidden", () => {
    const page = `Skip to main content\nCornell University\n\nWe gratefully acknowledge support from the Simons Foundation, member institutions, and all contributors. Donate\n> cs > arXiv:2106.09685\nHelp | Advanced Search\nAll fields\nSearch\nComputer Science > Computation and Language\narXiv:2106.09685 (cs)\n[Submitted on 17 Jun 2021 (v1), last revised 16 Oct 2021 (this version, v2)]\nLoRA: Low-Rank Adaptation of Large Language Models\nEdward J. Hu, Yelong Shen, Weizhu Chen\nView PDF\nHTML (experimental)\nSubjects of study are large models. ${validAbstract}\nComments:\tDraft V2\nSubjects:\tComputation and Language (cs.CL)\nCite as:\tarXiv:2106.09685 [cs.CL]\nSubmission history`;
    expect(readPasted(page)).toMatchObject({
      format: "arXiv page",
      drafts: [
        {
          title: "LoRA: Low-Rank Adaptation of Large Language Models",
          authors: ["Edward J. Hu", "Yelong Shen", "Weizhu Chen"],
          published: "2021-06-17",
          arxiv: "2106.09685",
          abstract: `Subjects of study are large models. ${validAbstract}`,
        },
      ],
    });
  });

  test("expands no entity and fetches nothing", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${feed.replace("A title", "&a;&b;")}`;
    expect(readPasted(bomb)).toMatchObject({
      drafts: [],
      refused: [{ reason: expect.stringMatching(/not expanded/) }],
    });
  });

  test("takes affiliations off the names of an arXiv page, and asks for an address that it hides", () => {
    const page = `[Submitted on 5 Jan 2021]\nTitle:A Title\nAuthors:Ærik Ødegård (1), Jane Q. Public (2 and 3), Li Wei (1) ((1) University of Oslo, (2) MIT, (3) Google)\nView PDF\nAbstract:${validAbstract} Code is available at this https URL.\nComments: 5 pages\nJournal reference: ICML 2021\nCite as: arXiv:2101.01234 [cs.LG]`;
    expect(readPasted(page).drafts).toMatchObject([
      {
        authors: ["Ærik Ødegård", "Jane Q. Public", "Li Wei"],
        published: "2021-01-05",
        arxiv: "2101.01234",
        warnings: [
          { field: "venue", message: expect.stringMatching(/^arXiv says “ICML 2021”/) },
          { field: "abstract", message: expect.stringMatching(/^“this https URL”/) },
        ],
      },
    ]);
  });

  test("reads the first page of a PDF: what stands above the word Abstract has the title", () => {
    const page = `LoRA: Low-Rank Adaptation of Large Language Models\nEdward J. Hu1 Yelong Shen1\n1 Microsoft\nPublished as a conference paper at ICLR 2022\narXiv:2106.09685v2 [cs.CL] 16 Oct 2021\nAbstract\n${validAbstract}\nIt goes on.\n1 Introduction\nMany applications`;
    expect(readPasted(page)).toMatchObject({
      format: "the first page of a paper",
      drafts: [{ title: "LoRA: Low-Rank Adaptation of Large Language Models", venue: "ICLR 2022", arxiv: "2106.09685", abstract: `${validAbstract} It goes on.`, warnings: [{ field: "title" }, { field: "authors" }] }],
    }); // prettier-ignore
  });

  test("reads a page of OpenReview, whatever the site puts around", () => {
    const page = `Toggle navigation\nOpenReview.net\nLogin\nGo to ICLR 2022 Conference homepage\nA Title of a Paper\nDownload PDF\nAnna Able, Bob Baker\nKeywords: Transfer\nAbstract: ${validAbstract}\nOne-sentence Summary: We do.`;
    expect(readPasted(page).drafts).toMatchObject([{ title: "A Title of a Paper", authors: ["Anna Able", "Bob Baker"], abstract: validAbstract }]); // prettier-ignore
  });

  test("reads a page of the ACL Anthology with the facts below the abstract", () => {
    const page = `ACL Logo ACL Anthology\nFAQ\nCorrections\nAdapterFusion: Non-Destructive Task Composition for\nTransfer Learning\nJonas Pfeiffer, Andreas Rücklé, Kyunghyun Cho\nAbstract\n${validAbstract}\nAnthology ID: 2021.eacl-main.39\nVolume: Proceedings of the 16th Conference\nMonth: April\nYear: 2021\nVenue: EACL\nURL: https://aclanthology.org/2021.eacl-main.39\nDOI: 10.18653/v1/2021.eacl-main.39\nCite (ACL): Jonas Pfeiffer`;
    expect(readPasted(page).drafts).toMatchObject([
      {
        title: "AdapterFusion: Non-Destructive Task Composition for Transfer Learning",
        authors: ["Jonas Pfeiffer", "Andreas Rücklé", "Kyunghyun Cho"],
        venue: "EACL 2021",
        acl: "2021.eacl-main.39",
        doi: "10.18653/v1/2021.eacl-main.39",
        abstract: validAbstract,
      },
    ]);
  });

  test("passes over numbers of pages and the like", () => {
    const page = `1\nA Title that Goes on with\nMore Words\nAnna Able1 and Bob Baker2\nAbstract—${validAbstract}\nIndex Terms—x`;
    expect(readPasted(page).drafts).toMatchObject([{ title: "A Title that Goes on with More Words", abstract: validAbstract }]); // prettier-ignore
  });

  test("says that an address without an identifier is none", () => {
    expect(readPasted("https://www.nature.com/articles/s41586-021-03819-2")).toMatchObject({ format: "address", drafts: [], refused: [{ line: 1 }] }); // prettier-ignore
  });
});
