import fc from "fast-check";

/** What means something to Markdown, MDX, HTML, YAML, TeX, CSV, BibTeX, RIS, XML, JSON, a log or a regular expression. */
const signs = [
  "{", "}", "<", ">", "$", "$x^2$", "$a_1$", "\\", "\\$", "\\alpha", "\\textit{x}", "\\href{a}{b}", "\\(", "\\)", "\\%", "\\'e", "\\begin{x}", "^", "_", "~", "%", "#", "&", "*", "**", "`", "``", "```", "''", "|",
  "---", "--", "===", "- ", "+ ", "1. ", "1) ", "# ", "> ", "[", "]", "](", "[a](b)", "[x]: y", "![i](u)", "(", ")", "<b>", "</b>", "<script>", "<i>x</i>", "<sup>2</sup>", "<!--", "-->", "]]>", "<?x", "&amp;", "&#60;", "&lt;",
  "import x", "export ", "{/*", "title: x", ": ", "? ", "!!js", "&a", "*a", "''", '"', "'", ",", ";", "=", "=1+1", "+1", "-1", "@", "@misc{x,", "TY  - X", "ER  - ", " and ", "__proto__", "constructor", "toString",
  "https://a.org/x_y", "https://github.com/a/b", "https: // a . org", "http://256.1.1.1/", "javascript:x", "https://githud.com/", "::error::x", "##[x]", "(a+)+", "mathcal", "{mathcal S}", "fine- tuning",
  "\t", "\u00A0", "\u2028", "\u200B", "\u202E", "\uFEFF", "\u0000", "\u001B", "\uD800", "\uFE0F", "ﬁ", "é", "e\u0301", "中文", "Привет", "𝐋", "👩\u200d💻", "…", "–", "“", "”",
]; // prettier-ignore

const word = fc.stringMatching(/^[A-Za-z]{1,9}$/);

/** Any text, most of it out of signs that mean something to someone, between ordinary words. One line unless `lines`. */
export function hostileText({ lines = false, maxLength = 12 } = {}): fc.Arbitrary<string> {
  const breaks = lines ? ["\n", "\n\n", "\r\n", "\r", "  \n"] : [];
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...signs, ...breaks) },
    { weight: 4, arbitrary: word },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom("", " ")), { maxLength })
    .map((parts) => parts.map((part) => part.join("")).join(""))
    .map((text) => (lines ? text : text.replace(/[\r\n]/g, " ")));
}
