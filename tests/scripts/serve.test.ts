import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../scripts/build/serve.ts";
import { scratchFolder } from "../support/scratch.ts";

const site = () =>
  scratchFolder({
    "index.html": "home",
    "404.html": "no such page",
    "papers/new/index.html": "a paper",
    "papers/new/index.md": "as Markdown",
    "papers/old/index.html": "moved",
    _headers: "/atlas/*\n  X-Policy: strict\n\n/atlas/papers/*/index.md\n  Content-Type: text/markdown\n",
    _redirects: "/atlas/papers/old/* /atlas/papers/new/:splat 301\n/atlas/a/:one/old/ /atlas/b/:one/new/ 301\n",
  });

async function served(folder: string) {
  const { url, close } = await serve(folder, 0, "/atlas/");
  onTestFinished(close);
  return async (path: string) => {
    const answer = await fetch(new URL(path, url), { redirect: "manual" });
    return { status: answer.status, to: answer.headers.get("location"), headers: answer.headers, text: await answer.text() }; // prettier-ignore
  };
}

test("files come with the headers of their path", async () => {
  const get = await served(site());
  expect(await get("papers/new/")).toMatchObject({ status: 200, text: "a paper" });
  expect((await get("papers/new/")).headers.get("x-policy")).toBe("strict");
  expect((await get("papers/new/index.md")).headers.get("content-type")).toBe("text/markdown");
  expect((await get("nothing/")).headers.get("x-policy")).toBe("strict");
});

test("what moved is redirected, unless a file exists there", async () => {
  const get = await served(site());
  expect(await get("papers/old/index.md")).toMatchObject({ status: 301, to: "/atlas/papers/new/index.md" });
  expect(await get("a/any/old/?q=1")).toMatchObject({ status: 301, to: "/atlas/b/any/new/?q=1" });
  expect(await get("papers/old/")).toMatchObject({ status: 200, text: "moved" });
});

test("everything else is answered with the 404 page of the site", async () => {
  const get = await served(site());
  for (const path of ["papers/none/", "/elsewhere/", "/", "_headers", "_redirects"])
    expect(await get(path)).toMatchObject({ status: 404, text: "no such page" });
  expect(await get("/atlas?q=1")).toMatchObject({ status: 301, to: "/atlas/?q=1" });
});

test.each(["//", "//[", "*", "/atlas/%", "/atlas/%c0%ae/../..", "http://["])(
  "the address `%s` stops nothing",
  async (path) => {
    const { url, close } = await serve(site(), 0, "/atlas/");
    onTestFinished(close);
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url);
      request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(404);
  },
);
