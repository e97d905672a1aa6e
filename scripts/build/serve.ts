import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";
import { readHeaders, readRedirects } from "./host-rules.ts";

/** A running server and its address. */
export type Served = Awaited<ReturnType<typeof serve>>;

/**
 * Serves a built site as Netlify does: compressed, under its sub-path, with its own 404 page, by the rules of `_headers`
 * and `_redirects`, where a file that is there comes before a redirect. (Cloudflare Pages redirects first.)
 * @param port 0 takes any free port.
 */
export async function serve(site: string, port: number, base = "/") {
  const prefix = base.replace(/\/$/, "");
  const files = sirv(site, { dev: true, extensions: ["html"] });
  const compress = compression();
  const headersOf = rereadWhenChanged(join(site, "_headers"), readHeaders);
  const redirectOf = rereadWhenChanged(join(site, "_redirects"), readRedirects);
  const notFound = () => textOf(join(site, "404.html")) || "Not found";
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const [, pathname = "", search = ""] = /^([^?]*)(.*)$/s.exec(path)!;
    if (pathname === prefix && prefix !== "") return void response.writeHead(301, { location: base + search }).end();
    for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
    const missing = () => {
      const redirect = redirectOf(pathname);
      if (redirect !== undefined) response.writeHead(redirect.status, { location: redirect.to + search }).end();
      else response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound());
    };
    const isShown = path.startsWith(`${prefix}/`) && !hostFiles.has(pathname.slice(prefix.length));
    if (isShown) request.url = path.slice(prefix.length);
    // The middleware is typed for Express, and takes what Node gives.
    compress(request as never, response as never, () => (isShown ? files(request, response, missing) : missing()));
  });
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(port, resolve));
  const address = server.address() as { port: number };
  return {
    url: `http://localhost:${address.port}${base}`,
    close: () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

/** Hosts read these files and do not serve them. */
const hostFiles = new Set(["/_headers", "/_redirects"]);

/** A build may replace the site while it is served. */
function rereadWhenChanged<T>(file: string, read: (text: string) => (path: string) => T): (path: string) => T {
  let known = "";
  let find = read(known);
  return (path) => {
    const text = textOf(file);
    if (text !== known) find = read((known = text));
    return find(path);
  };
}

/** Empty when there is no such file, as in the moment between two sites. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
