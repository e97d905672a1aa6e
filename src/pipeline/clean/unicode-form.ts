import type { Cleaner } from "./cleaner.ts";

const ligatures: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** Composes characters (Unicode NFC) and takes typographic ligatures apart: the same words, in their usual letters. */
export const unicodeForm: Cleaner = {
  id: "unicode-form",
  clean: (text) => ({
    text: text.normalize("NFC").replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature]!),
    repairs: [],
    doubts: [],
  }),
};
