import { config } from "zod";

// zod tries whether it may compile code, which the policy of the site refuses and reports. Imported before any schema.
config({ jitless: true });

// gray-matter keeps the text it was given as a Buffer, which browsers lack and nothing here reads.
Object.assign(globalThis, { Buffer: { from: (text: string) => text } });
