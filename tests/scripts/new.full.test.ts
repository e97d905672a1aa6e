import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { localServer } from "../support/local-server.ts";
import { scratchFolder } from "../support/scratch.ts";
import { shellEnv } from "../support/shell-env.ts";

test("npm run new goes through a proxy, and says when that refuses", async () => {
  const answer = readFileSync("tests/fixtures/arxiv/paper.xml");
  const arxiv = await localServer((_, response) => response.end(answer));
  const proxy = await localServer(() => {});
  let refuses = false;
  proxy.http.on("connect", (_, socket) => {
    if (refuses) return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const way = connect(Number(new URL(arxiv.url).port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      way.pipe(socket);
      socket.pipe(way);
    });
  });
  const places = { NO_PROXY: "", HTTP_PROXY: proxy.url, http_proxy: proxy.url, ARXIV_API: "http://arxiv.invalid/api" };
  const runNew = () =>
    new Promise<string>((resolve) => {
      const env = shellEnv({ ...places, ATLAS_CONTENT: scratchFolder({}) });
      const args = ["--use-env-proxy", "scripts/new.ts", "1703.05175"];
      execFile(process.execPath, args, { env }, (_, stdout, stderr) => resolve(stdout + stderr));
    });
  expect(await runNew()).toMatch(/prototypical-networks-for-few-shot-learning\.md is written/);
  expect(arxiv.asked).toHaveLength(1);
  refuses = true;
  expect(await runNew()).toMatch(/^Cannot reach arxiv\.invalid: .*407.*\n {4}fix: Check the network, the proxy/);
});
