import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/content/checks/run.ts";
import { planImport } from "../../src/import/plan.ts";
import { bibtex } from "../../src/import/formats/bibtex.ts";
import { fixtureFiles } from "../support/atlas.ts";
import { validAbstract } from "../support/scratch.ts";
import { sites } from "../support/sites.ts";
import { accessibilityFaults, openSite } from "../support/open-site.ts";

const site = openSite(sites.fixture);

async function onSuggest(work: (page: Page) => Promise<void>, query = ""): Promise<void> {
  await site.withPage(async (page) => {
    // As a host that reads `_headers` sends it: stricter than the page's own policy, and for the worker too.
    const workerScript = page.waitForResponse(/suggest-worker/);
    const document = await page.goto(`${site.url}suggest/${query}`);
    for (const answer of [document!, await workerScript])
      expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
    await page.waitForSelector("[data-suggest]:not([hidden])");
    await work(page);
  });
}

const status = (page: Page, text: RegExp) => expect.poll(() => page.textContent("[data-status]")).toMatch(text); // prettier-ignore
const file = (page: Page) => page.textContent("[data-file-text]");
const preview = (page: Page) => page.frameLocator("[data-preview]");

const entry = `@inproceedings{a, title={TinyDrone: {UAV} Flights with 5\\% of the Pictures}, author={M{\\"u}ller, Anna and Baker, Bob},
  year=2021, booktitle={ICML 2021}, eprint={2101.00001},
  abstract={We propose TinyDrone, a neural classifier for drone pictures of bogs, with little training data. On PondCalls it reaches 85.3\\% accuracy, see https: //github.com/a/b.}}`;

describe("suggesting a paper", () => {
  test("reads BibTeX and makes the very file that the command makes", async () => {
    await onSuggest(async (page) => {
      await page.fill("[data-pasted]", entry);
      await page.click("[data-read]");
      await status(page, /^No problem/);
      const { write, repaired } = planImport(bibtex.parse(entry).records, [], { update: false });
      const [[id, text]] = [...write] as [[string, string]];
      expect(await page.textContent("[data-file-name]")).toBe(`content/abstracts/${id}.md`);
      expect(await file(page)).toBe(text);
      expect(await page.locator("[data-repairs] li").allTextContents()).toHaveLength(repaired[0]!.repairs.length);
    });
  });

  test("says what the check says, in the page and at the fields, and goes to them", async () => {
    await onSuggest(async (page) => {
      await page.fill("[name=title]", "A title.");
      await page.fill("[name=code]", "https://githud.com/x");
      await page.fill("[name=abstract]", `${validAbstract} It holds $\\href{https://a.org}{x}$.`);
      await status(page, /^1 problem to repair, 1 warning/);
      const files = fixtureFiles();
      const draft = { file: (await page.textContent("[data-file-name]"))!, text: (await file(page))! };
      const { problems } = checkContent([...files, draft], { only: (name) => name === draft.file });
      const said = await page.locator("[data-problems] li").allTextContents();
      for (const { message } of problems) expect(said.join("\n")).toContain(message.replaceAll("`", ""));
      expect(await page.getAttribute("[name=code]", "aria-invalid")).toBe("true");
      await page.click('[data-go="code"]');
      expect(await page.evaluate("document.activeElement.name")).toBe("code");
      await page.fill("[name=title]", "A title");
      await page.fill("[name=code]", "https://github.com/x");
      await page.fill("[name=abstract]", validAbstract);
      await status(page, /^No problem/);
      expect(await page.getAttribute("[name=code]", "aria-invalid")).toBeNull();
    });
  });

  test("shows the topics with the words that say so, and the page as it will be", async () => {
    await onSuggest(async (page) => {
      await page.fill("[data-pasted]", entry);
      await page.click("[data-read]");
      const topic = page.locator('[data-topics] [data-topic="drone-surveys"]');
      await topic.waitFor();
      expect(await topic.locator("mark").first().textContent()).toMatch(/drone|UAV|flight/i);
      expect(await preview(page).locator("h1").textContent()).toMatch(/^TinyDrone/);
      expect(await preview(page).locator('[data-topic="drone-surveys"]').count()).toBe(1);
      const height = await page.locator("[data-preview]").evaluate((frame) => frame.clientHeight);
      await page.click("text=A topic is wrong or missing");
      await page.fill("[name=drop]", "drone-surveys");
      await page.fill("[name=why]", "It is a test.");
      await expect.poll(() => preview(page).locator('[data-topic="drone-surveys"]').count()).toBe(0);
      expect(await topic.count()).toBe(0);
      expect(await preview(page).locator(".curation").textContent()).toContain("It is a test.");
      await page.selectOption("[data-add-topic]", "acoustic-monitoring");
      await expect
        .poll(() => page.textContent('[data-topics] [data-topic="acoustic-monitoring"]'))
        .toMatch(/Added by you/);
      for (const letter of "x y z") await page.press("[name=venue]", letter);
      await status(page, /question/);
      // The frame fits its page and does not grow with each key.
      expect(await page.locator("[data-preview]").evaluate((frame) => frame.clientHeight)).toBeLessThan(height + 200);
    });
  });

  test.each([
    ["the same arXiv identifier", { title: "Another", arxiv: "https://arxiv.org/abs/2105.99991v2", abstract: validAbstract }],
    ["the same title", { title: "Frognet: hearing frogs in noisy wetlands", abstract: validAbstract }],
    ["almost the same abstract", { title: "Another", abstract: readFileSync("tests/fixtures/atlas/abstracts/frognet-hearing-frogs-in-noisy-wetlands.md", "utf8").split("---\n")[2]!.trim().replace("We propose", "Here we propose") }],
  ])("warns of a paper that is there with %s", async (_, fields) => {
    await onSuggest(async (page) => {
      for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
      await page.waitForSelector('[data-same] [data-paper="frognet-hearing-frogs-in-noisy-wetlands"]');
      await status(page, /^It may be here already\. .*problem/);
      expect(await page.textContent("[data-problems]")).toContain("frognet-hearing-frogs-in-noisy-wetlands.md");
      // Two papers may share a title. An identifier is no matter of opinion, though a person has compared them.
      expect(await page.isVisible("[data-send-wrong]")).toBe("arxiv" in fields);
      await page.click("text=A topic is wrong or missing");
      await page.fill("[name=distinct]", `${site.url}papers/frognet-hearing-frogs-in-noisy-wetlands/`);
      await status(page, "arxiv" in fields ? /^1 problem/ : /^No problem/);
    });
  }); // prettier-ignore

  test("hands over the file: GitHub's page, a download, and a way for long texts", async () => {
    await onSuggest(async (page) => {
      await page.fill("[data-pasted]", entry);
      await page.click("[data-read]");
      await status(page, /^No problem/);
      const address = new URL((await page.getAttribute("[data-github]", "href"))!);
      expect(address.href).toMatch(/^https:\/\/example\.org\/repo\/new\/main\?filename=/);
      expect(address.searchParams.get("value")).toBe(await file(page));
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-download]")]);
      expect(`content/abstracts/${download.suggestedFilename()}`).toBe(await page.textContent("[data-file-name]"));
      expect(readFileSync(await download.path(), "utf8")).toBe(await file(page));
      await page.fill("[name=abstract]", `${validAbstract} `.repeat(60));
      await expect.poll(async () => new URL((await page.getAttribute("[data-github]", "href"))!).searchParams.has("value")).toBe(false); // prettier-ignore
    });
  });

  test("fills in what is known of an arXiv identifier and tells how to bring the rest", async () => {
    await onSuggest(async (page) => {
      expect(await page.inputValue("[name=arxiv]")).toBe("2401.00001");
      const link = page.locator("[data-record-help] a").first();
      expect(await link.getAttribute("href")).toBe("https://arxiv.org/abs/2401.00001");
      await status(page, /^A title and an abstract are needed\.$/);
      await page.fill("[data-pasted]", `<?xml version="1.0"?><feed><entry><id>http://arxiv.org/abs/2401.00001v1</id><title>A New Title</title><summary>${validAbstract}</summary></entry></feed>`); // prettier-ignore
      await page.click("[data-read]");
      await status(page, /^No problem/);
      expect(await page.locator("[data-record-help] a").count()).toBe(0);
    }, "?arxiv=2401.00001");
  });

  test("claims no evidence for what was typed after a source was pasted", async () => {
    await onSuggest(async (page) => {
      await page.fill("[data-pasted]", `[Submitted on 15 Mar 2017]\nA New Title\nAnna Able, Bob Baker\nView PDF\nWe propose a neural classifier for drone pictures of bogs, with little training data. ${validAbstract}\nSubjects: Machine Learning (cs.LG)\nCite as: arXiv:1703.99999 [cs.LG]`); // prettier-ignore
      await page.click("[data-read]");
      await status(page, /^No problem\. It is ready/);
      await page.fill("[name=venue]", "ICML 2017");
      await status(page, /^No problem\. 1 question/);
      expect(await page.textContent("[data-problems]")).toMatch(/Where did you see the venue\?/);
      expect(await file(page)).toMatch(/^sources:\n {2}title: https:\/\/arxiv.org\/abs\/1703.99999\n {2}authors: .*\n {2}published: .*\n---/m);
    });
  }); // prettier-ignore

  test("takes what a link names, but not in the place of a draft", async () => {
    await onSuggest(async (page) => {
      await page.fill("[name=title]", "A title to keep");
      await page.goto(`${site.url}suggest/?title=Another`);
      await page.waitForSelector("[data-choices] button");
      expect(await page.inputValue("[name=title]")).toBe("A title to keep");
      await page.click('[data-choices] button:text("Another")');
      expect(await page.inputValue("[name=title]")).toBe("Another");
      await page.click("[data-undo]");
      await page.reload();
      await expect.poll(() => page.inputValue("[name=title]")).toBe("A title to keep");
    });
  });

  test("keeps a draft over a reload, and gives back what was emptied", async () => {
    await onSuggest(async (page) => {
      await page.fill("[name=title]", "A title to keep");
      await page.reload();
      await expect.poll(() => page.inputValue("[name=title]")).toBe("A title to keep");
      await page.click("[data-clear]");
      expect(await page.inputValue("[name=title]")).toBe("");
      await page.click("[data-undo]");
      expect(await page.inputValue("[name=title]")).toBe("A title to keep");
    });
  });

  test("lets the contributor choose where several papers were pasted", async () => {
    await onSuggest(async (page) => {
      await page.fill("[data-pasted]", "@misc{a, title={First One}}\n@misc{b, title={Second One}}");
      await page.click("[data-read]");
      await page.click('[data-choices] button:text("Second One")');
      expect(await page.inputValue("[name=title]")).toBe("Second One");
    });
  });

  test("runs nothing that a draft holds", async () => {
    const attack = `<img src=x onerror="top.attacked=1"><script>top.attacked=1</script>{top.attacked=1}`;
    await onSuggest(async (page) => {
      await page.fill("[name=title]", `A title ${attack}`);
      await page.fill("[name=authors]", attack);
      await page.fill("[name=venue]", attack);
      await page.fill("[name=project]", "javascript:alert(1)");
      await page.fill("[name=abstract]", `${validAbstract} ${attack} $\\htmlData{x=y}{a}$ [a](javascript:alert(1))`);
      await status(page, /problem/);
      await expect
        .poll(() => preview(page).locator("[data-abstract]").textContent())
        .toContain("<script>top.attacked=1</script>");
      await page.fill("[data-pasted]", `@misc{a, title={${attack.replace("{top.attacked=1}", "")}}, author={${"x"}}}`);
      await page.click("[data-read]");
      await expect.poll(() => page.textContent("[data-read-status]")).toMatch(/BibTeX/);
      expect(await page.evaluate("globalThis.attacked")).toBeUndefined();
    });
  });
});

test("the form is accessible by WCAG 2.2 AA, by day and by night, while it has much to say", async () => {
  await site.withPage(
    async (page) => {
      await page.goto(`${site.url}suggest/`);
      await page.fill("[data-pasted]", entry);
      await page.click("[data-read]");
      await status(page, /^No problem/);
      await page.fill("[name=published]", "2017-13");
      await page.fill("[name=arxiv]", "2105.99991");
      await status(page, /problems/);
      await page.$$eval(".suggest details", (all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page), colorScheme).toEqual([]);
      }
    },
    { bypassCSP: true },
  );
});
