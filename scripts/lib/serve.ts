import { createServer, type Server } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";
import { headersOf, readHeaders, readRedirects, redirectOf } from "./host-rules.ts";

/** A running server and its address. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host does that reads `_headers` and `_redirects`: compressed, under its sub-path, with
 * its own 404 page. A file that is there comes before a redirect.
 * @param port 0 takes any free port.
 */
export async function serve(site: string, port: number, base = "/"): Promise<Served> {
  const prefix = base.replace(/\/$/, "");
  const files = sirv(site, { dev: true, extensions: ["html"] });
  const compress = compression();
  const page = join(site, "404.html");
  const headers = rereadWhenChanged(join(site, "_headers"), readHeaders);
  const redirects = rereadWhenChanged(join(site, "_redirects"), readRedirects);
  const notFound = () => (existsSync(page) ? readFileSync(page) : "Not found");
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    const pathname = path.replace(/[?#].*/s, "");
    if (path === prefix && prefix !== "") return void response.writeHead(301, { location: base }).end();
    for (const [name, value] of Object.entries(headersOf(headers(), pathname))) response.setHeader(name, value);
    const missing = () => {
      const redirect = redirectOf(redirects(), pathname);
      if (redirect !== undefined) return void response.writeHead(redirect.status, { location: redirect.to }).end();
      return void response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound());
    };
    if (path.startsWith(`${prefix}/`)) request.url = path.slice(prefix.length);
    // What express middleware is typed for is what Node hands over.
    compress(request as never, response as never, () => {
      if (path.startsWith(`${prefix}/`)) files(request, response, missing);
      else missing();
    });
  });
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(port, resolve));
  const address = server.address() as { port: number };
  return {
    url: `http://localhost:${address.port}${base}`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

/** A build may put another site in the place of the one that is served. */
function rereadWhenChanged<Rules>(file: string, read: (text: string) => Rules[]): () => Rules[] {
  let known = 0;
  let rules: Rules[] = [];
  return () => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed !== known) rules = changed === 0 ? [] : read(readFileSync(file, "utf8"));
    known = changed;
    return rules;
  };
}
