import { readMarkup } from "../content/checks/support/markup.ts";
import { invisibleCharacters } from "../content/invisible-characters.ts";
import { codePointName } from "../lib/format.ts";
import { isUnsafeUrl } from "../content/unsafe-url.ts";

interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * A title or an abstract as Markdown without what the check calls an error, whatever the repairs before it left: no invisible
 * characters, and of an address that no page may link to only the words. Everything else stays as it is.
 */
export function safeText(markdown: string, where: "title" | "abstract"): { text: string; repairs: string[] } {
  const invisible = invisibleCharacters(markdown);
  const visible = changed(
    markdown,
    invisible.map(({ character, index, instead }) => ({ start: index, end: index + character.length, text: instead })),
  );
  const names = new Set(
    invisible.map(({ character }) => `${where}: ${codePointName(character)} is removed (invisible character)`),
  );
  return { text: where === "title" ? visible : withoutAnyUnsafeLink(visible), repairs: [...names] };
}

/** Backticks around one address may end at a backtick of the text, and so make a link of what stood in code. */
const mostRounds = 5;

function withoutAnyUnsafeLink(markdown: string): string {
  let text = markdown;
  for (let round = 0; round < mostRounds; round++) {
    const safer = withoutUnsafeLinks(text);
    if (safer === text) break;
    text = safer;
  }
  return text;
}

/** Between backticks an address is no link, and after `]\(` neither. */
function withoutUnsafeLinks(markdown: string): string {
  if (!/:\/\/|\]\(/.test(markdown)) return markdown;
  const { links, unlinked, prose } = readMarkup(markdown, "text");
  const bare = links.filter((link) => link.bare && isUnsafeUrl(link.url));
  const asCode = bare.map(({ start, end }) => codeOf(markdown, start, end));
  const escaped = unlinked.map(({ start, end }) => ({
    start,
    end,
    text: markdown.slice(start, end).replaceAll("](", "]\\("),
  }));
  // A backtick of the text would be taken for one of ours.
  const backticks = asCode.length === 0 ? [] : [...prose.matchAll(/(?<!\\)`/g)];
  const literal = backticks.map(({ index }) => ({ start: index, end: index + 1, text: "\\`" }));
  return changed(markdown, [...asCode, ...escaped, ...literal]);
}

function codeOf(markdown: string, start: number, end: number): Change {
  const url = markdown.slice(start, end).replace(/[.,;:)\]}'"]+$/, "");
  const words = url.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const fence = "`".repeat(Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = words.includes("`") ? " " : "";
  // A backslash of the text would escape the first backtick.
  const backslashes = /\\{0,50}$/.exec(markdown.slice(Math.max(0, start - 50), start))![0].length;
  const literal = backslashes % 2 === 1 ? "\\" : "";
  return { start, end: start + url.length, text: `${literal}${fence}${pad}${words}${pad}${fence}` };
}

/** The text with these changes; of two that overlap, the first. */
function changed(text: string, changes: Change[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, text: instead } of changes.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += text.slice(at, start) + instead;
    at = end;
  }
  return out + text.slice(at);
}
