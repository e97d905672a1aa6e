import { config } from "zod";

// The policy of the site forbids zod to compile code; even trying would be reported. Imported before any schema.
config({ jitless: true });

// gray-matter keeps its input as a Buffer, which browsers lack and nothing here reads.
Object.assign(globalThis, { Buffer: { from: (text: string) => text } });

/** Stands for packages that fetch, and for the YAML parser of gray-matter, which `src/content` replaces. @throws always. */
export default function unavailable(): never {
  throw new Error("Not available in the browser");
}
export { unavailable as Headers, unavailable as safeDump, unavailable as safeLoad };
