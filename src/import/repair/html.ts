import { type Cleaner, sequence, unreported } from "./cleaner.ts";
import { entities } from "./entities.ts";
import { hasLostBlank, type Place, type Writing, writers } from "./html-elements.ts";
import { withoutSections } from "./html-sections.ts";
import { markupTags, roleOf } from "./html-tags.ts";
import { MarkupWords } from "./markup-words.ts";

/** Writes HTML, JATS and MathML as plain text with formulas. What only looks like a tag stays. */
function plainText(place: Place): Cleaner {
  return (text) => {
    const tags = markupTags(text);
    if (tags.length === 0) return unreported(text);
    const writing: Writing = {
      text,
      place,
      words: new MarkupWords(),
      result: unreported(""),
      formulaEnd: 0,
      hasTex: false,
    };
    let end = 0;
    for (const tag of tags) {
      if (tag.start < end) continue;
      addWords(end, tag.start, writing);
      if (hasLostBlank(tag, text)) writing.words.space();
      end = writers[roleOf(tag.name)]?.(tag, writing) ?? tag.end;
    }
    writing.words.add(text.slice(end));
    const labels = [...new Set(tags.map(({ label }) => label))];
    const names = `${labels.slice(0, mostNamed).join(", ")}${labels.length > mostNamed ? " and others" : ""}`;
    const { repairs, warnings } = writing.result;
    return { text: writing.words.text, repairs: [...repairs, `${names} became plain text (HTML)`], warnings };
  };
}

const mostNamed = 6;

/** Blanks inside a formula are those of the source's lines. */
function addWords(start: number, end: number, { text, words, formulaEnd }: Writing): void {
  const between = text.slice(start, end);
  if (start >= formulaEnd || between.trim() !== "") words.add(between);
}

/** Entities can hold tags, and tags hold entities: `&lt;i&gt;R&amp;amp;D&lt;/i&gt;`. */
function throughout(step: Cleaner): Cleaner {
  return (text, context) => {
    let done = step(text, context);
    for (let round = 0; round < 3 && done.repairs.length > 0; round++) {
      const next = step(done.text, context);
      if (next.text === done.text) break;
      done = {
        text: next.text,
        repairs: [...done.repairs, ...next.repairs],
        warnings: [...done.warnings, ...next.warnings],
      };
    }
    return done;
  };
}

const [inTitle, inAbstract, inLine] = (["title", "abstract", "line"] as const).map((place) =>
  throughout(sequence(withoutSections, plainText(place), entities)),
) as [Cleaner, Cleaner, Cleaner];

/** Makes plain text of HTML, JATS, MathML and entities in a title or an abstract. */
export const html: Cleaner = (text, context) =>
  text.includes("<") || text.includes("&")
    ? (context.where === "title" ? inTitle : inAbstract)(text, context)
    : unreported(text);

/** The same in a name, a venue or a keyword, which has neither formulas nor italics. */
export const htmlInLine: Cleaner = inLine;
