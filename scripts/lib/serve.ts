import { createServer, type Server } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";

/** A running server and its address. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host does: compressed, under its sub-path, with its own 404 page.
 * @param port 0 takes any free port.
 */
export async function serve(site: string, port: number, base = "/"): Promise<Served> {
  const prefix = base.replace(/\/$/, "");
  const files = sirv(site, { dev: true, extensions: ["html"] });
  const compress = compression();
  const page = join(site, "404.html");
  const notFound = () => (existsSync(page) ? readFileSync(page) : "Not found");
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === prefix && prefix !== "") return void response.writeHead(301, { location: base }).end();
    if (path.startsWith(`${prefix}/`)) request.url = path.slice(prefix.length);
    const missing = () => void response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound());
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
