import { beside, urls } from "../../model/urls.ts";

/**
 * What a page may load and run, as a `<meta>` for hosts without headers; `_headers` says the same for those with.
 * `wasm-unsafe-eval` lets Pagefind compile its index reader; nothing inline, nothing from other hosts.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

type Rule = [path: string, headers: Record<string, string>];

/**
 * The `_headers` file of hosts that read one (Cloudflare Pages, Netlify). The policy is that of the pages' `<meta>`, and
 * what a `<meta>` may not say.
 */
export function headersFile(base: string): string {
  const rules: Rule[] = [
    [
      "/*",
      {
        "Content-Security-Policy": `${contentSecurityPolicy}; frame-ancestors 'none'`,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
      },
    ],
    ["/_astro/*", { "Cache-Control": "public, max-age=31536000, immutable" }],
    [urls.serviceWorker, { "Cache-Control": "no-cache" }],
    [beside.markdown(urls.paper("*")), { "Content-Type": "text/markdown; charset=utf-8" }],
    [beside.markdown(urls.topic("*")), { "Content-Type": "text/markdown; charset=utf-8" }],
  ];
  const prefix = base.replace(/\/$/, "");
  return rules
    .map(([path, headers]) => [prefix + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}
