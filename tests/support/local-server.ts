import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server of this machine for one test, and the questions that it was asked. */
export interface LocalServer {
  url: string;
  asked: string[];
  http: Server;
}

/** Serves on a free port until the test ends. */
export async function localServer(answer: RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const http = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, asked, http };
}

/** An address where nobody answers. */
export async function closedPort(): Promise<string> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  await new Promise((resolve) => http.close(resolve));
  return `http://127.0.0.1:${port}/`;
}
