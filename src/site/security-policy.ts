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
