import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ArxivOptions, askArxiv } from "../../scripts/io/ask-arxiv.ts";
import { closedPort, localServer } from "../support/local-server.ts";

const answer = (name: string) => readFileSync(`tests/fixtures/arxiv/${name}`, "utf8");
const feed = answer("paper.xml");
const ask = (url: string, options: ArxivOptions = {}) =>
  askArxiv("1703.05175", { base: `${url}/api/query`, pauses: [1, 1], ...options });

describe("askArxiv", () => {
  test("asks for one paper and gives the feed as it came", async () => {
    const { url, asked } = await localServer((_, response) => response.end(feed));
    expect(await ask(url)).toEqual({ feed });
    expect(asked).toEqual(["/api/query?id_list=1703.05175&max_results=1"]);
  });

  test("tries again when arXiv is busy, in every way in which it says so, and tells why it waits", async () => {
    const answers: [number, string][] = [[503, "<html>503</html>"], [429, answer("busy.txt")], [200, answer("busy.txt")], [200, feed]]; // prettier-ignore
    const { url } = await localServer((_, response) => {
      const [status, text] = answers.shift()!;
      response.writeHead(status).end(text);
    });
    const waits: string[] = [];
    expect(await ask(url, { pauses: [1, 1, 1], onWait: (reason) => waits.push(reason) })).toEqual({ feed });
    expect(waits.map((reason) => reason.replace(/127\.0\.0\.1:\d+/, "host"))).toEqual([
      "host answered with status 503",
      "host answered with status 429",
      "host did not answer with a feed: “Rate exceeded.”",
    ]);
  });

  test.each([
    ["seconds", () => "7200"],
    ["a date", () => new Date(Date.now() + 7_200_000).toUTCString()],
  ])("does not wait when it is told in %s that it would be long", async (_, header) => {
    const { url, asked } = await localServer((_, response) =>
      response.writeHead(429, { "retry-after": header() }).end(),
    );
    expect(await ask(url)).toMatchObject({
      message: expect.stringMatching(/status 429 and asks to wait for 1(?:19|20) minutes/),
      fix: expect.stringMatching(/^Try again later, or run `npm run new -- --bibtex FILE`/),
    });
    expect(asked).toHaveLength(1);
  });

  test("waits as long as it is told", async () => {
    const statuses = [429, 200];
    const { url } = await localServer((_, response) =>
      response.writeHead(statuses.shift()!, { "retry-after": "1" }).end(feed),
    );
    const waits: number[] = [];
    expect(await ask(url, { onWait: (_, wait) => waits.push(wait) })).toEqual({ feed });
    expect(waits).toEqual([1000]);
  });

  test("gives up after its pauses, and at once when asking again is no use", async () => {
    const busy = await localServer((_, response) => response.writeHead(503).end());
    expect(await ask(busy.url)).toMatchObject({ message: expect.stringMatching(/answered with status 503/) });
    expect(busy.asked).toHaveLength(3);
    const wrong = await localServer((_, response) => response.writeHead(404).end());
    expect(await ask(wrong.url)).toMatchObject({
      message: expect.stringMatching(/answered with status 404/),
      fix: expect.stringMatching(/^Check the identifier/),
    });
    expect(wrong.asked).toHaveLength(1);
  });

  test("gives the feed in which arXiv says what is wrong with the question", async () => {
    const { url } = await localServer((_, response) => response.writeHead(400).end(answer("wrong-id.xml")));
    expect(await ask(url)).toEqual({ feed: answer("wrong-id.xml") });
  });

  test("says what stands there instead of a feed, without its markup, and does not ask again", async () => {
    const { url, asked } = await localServer((_, response) => response.end(answer("sign-in.html")));
    expect(await ask(url)).toMatchObject({
      message: expect.stringMatching(/did not answer with a feed: “Welcome Sign in to use this network”/),
      fix: expect.stringMatching(/^Open https:\/\/127\.0\.0\.1:\d+ in a browser/),
    });
    expect(asked).toHaveLength(1);
  });

  test("follows a redirect, and does not go round in a circle for ever", async () => {
    const { url } = await localServer(({ url: path = "" }, response) => {
      if (path.startsWith("/moved")) response.end(feed);
      else response.writeHead(301, { location: path.replace("/api/query", "/moved") }).end();
    });
    expect(await ask(url)).toEqual({ feed });
    const circle = await localServer((request, response) => {
      response.writeHead(302, { location: request.url }).end();
    });
    expect(await ask(circle.url)).toMatchObject({ message: expect.stringMatching(/redirect count exceeded/) });
  });

  test("does not wait for ever, neither for an answer nor for the rest of one", async () => {
    const silent = await localServer(() => {});
    expect(await ask(silent.url, { timeout: 500, pauses: [1] })).toMatchObject({
      message: expect.stringMatching(/due to timeout/),
    });
    expect(silent.asked).toHaveLength(2);
    const stalled = await localServer((_, response) => void response.write(feed.slice(0, 300)));
    expect(await ask(stalled.url, { timeout: 50 })).toMatchObject({
      message: expect.stringMatching(/due to timeout/),
    });
  });

  test("tries again when the connection breaks off, but not where nobody is", async () => {
    const broken = await localServer(({ socket }) => socket.destroy());
    expect(await ask(broken.url)).toMatchObject({ message: expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/) });
    expect(broken.asked).toHaveLength(3);
    const waits: string[] = [];
    expect(await ask(await closedPort(), { onWait: (reason) => waits.push(reason) })).toMatchObject({
      message: expect.stringMatching(/ECONNREFUSED/),
      fix: expect.stringMatching(/^Check the network, the proxy/),
    });
    expect(waits).toEqual([]);
  });
});
