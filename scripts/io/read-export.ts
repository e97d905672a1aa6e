import { lstatSync, readFileSync } from "node:fs";
import { type Unreadable, whyNoText } from "./read-text.ts";

/** The text of an exported file, and in which encoding it was read where that is not UTF-8. */
export interface Export {
  text: string;
  encoding?: string;
}

/** A file that is no text at all, such as a PDF beside a bibliography. */
export type NoText = Unreadable & { binary?: true };

/**
 * Reads a file of another program, which may be in UTF-16 or a code page of Windows.
 * @param encoding its encoding, where a person names it.
 */
export function readExport(path: string, largest: number, encoding?: string): Export | NoText {
  try {
    const unreadable = whyNoText(lstatSync(path), largest);
    if (unreadable !== undefined) return unreadable;
    const bytes = readFileSync(path);
    return encoding === undefined ? decode(bytes) : decodeAs(bytes, encoding);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { line: 1, message: `Cannot read the file (${code})`, fix: "Make the file readable." };
  }
}

function decode(bytes: Buffer): Export | NoText {
  const kind = kindOfBinary(bytes);
  if (kind !== undefined)
    return { line: 1, message: `Unexpected ${kind}, expected text`, fix: exportFix, binary: true };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  const text = decodeStrictly(bytes, "utf-8");
  if (text !== undefined) return text.includes("\0\0\0") ? binaryFile : { text };
  return decodeCodePage(bytes);
}

const exportFix = "Export the papers as text, such as BibTeX, RIS, CSV or JSON.";
const binaryFile: NoText = { line: 1, message: "Unexpected bytes, expected text", fix: exportFix, binary: true };

/** The first bytes of files that are often taken for a list of papers, or lie beside one; of an archive also a name in it. */
const binaryKinds: [start: string, kind: string, within?: string][] = [
  ["%PDF-", "PDF"],
  ["PK\x03\x04", "Excel workbook", "xl/"],
  ["PK\x03\x04", "Word document", "word/"],
  ["PK\x03\x04", "ZIP archive"],
  ["\xD0\xCF\x11\xE0", "file of an old version of Excel or Word"],
  ["\x1F\x8B", "gzip archive"],
  ["BZh", "bzip2 archive"],
  ["\xFD7zXZ", "xz archive"],
  ["7z\xBC\xAF", "7-Zip archive"],
  ["Rar!", "RAR archive"],
  ["\x28\xB5\x2F\xFD", "Zstandard archive"],
  ["SQLite format 3", "SQLite database"],
  ["PAR1", "Parquet file"],
  ["\x89PNG", "picture"],
  ["\xFF\xD8\xFF", "picture"],
  ["GIF8", "picture"],
  ["{\\rtf", "RTF document"],
];

function kindOfBinary(bytes: Buffer): string | undefined {
  const begin = bytes.subarray(0, 5000).toString("latin1");
  return binaryKinds.find(([start, , within = ""]) => begin.startsWith(start) && begin.includes(within))?.[1];
}

/** UTF-16 and UTF-32, by their mark or by the zeros of their ASCII letters. */
function wideEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, index) => byte === 0 && zeros[index % 2]!++);
  const [even, odd] = zeros as [number, number];
  if (odd > start.length / 8 && even < odd / 20) return "utf-16le";
  return even > start.length / 8 && odd < even / 20 ? "utf-16be" : undefined;
}

/** Names of encodings as people write them. */
const shownNames: Record<string, string> = {
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

function decodeAs(bytes: Buffer, encoding: string): Export | NoText {
  const shown = shownNames[encoding] ?? encoding;
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return { text, encoding: shown };
  return { line: 1, message: `Unexpected bytes, expected ${shown}`, fix: "Save the file as UTF-8 in the program that it comes from." }; // prettier-ignore
}

/** Whether a text can be decoded as that, by the name of the encoding. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}

function decodeStrictly(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text that is no UTF-8. Western European text is read as Windows-1252, which has all letters of Latin-1; what may be
 * another encoding is not guessed, since it would give other letters without a word.
 */
function decodeCodePage(bytes: Buffer): Export | NoText {
  const lenient = new TextDecoder().decode(bytes);
  const line = lenient.slice(0, lenient.indexOf("\uFFFD")).split("\n").length;
  const [lost, kept] = [/\uFFFD/g, /[\u0080-\uFFFC]/g].map((pattern) => lenient.match(pattern)?.length ?? 0);
  // Text in UTF-8 with a few wrong bytes: another encoding would spoil the rest.
  if (kept! >= lost!) return { line, message: "Unexpected bytes, expected UTF-8", fix: "Save the file as UTF-8 in your editor." }; // prettier-ignore
  const western = decodeStrictly(bytes, "windows-1252")!;
  if (looksWestern(western)) return { text: western, encoding: "Windows-1252" };
  const possible = otherEncodings.filter((name) => decodeStrictly(bytes, name) !== undefined).slice(0, 3);
  const named = possible.length > 0 ? `, such as \`--encoding ${possible.join("` or `--encoding ")}\`` : "";
  return {
    line,
    message: "Unexpected bytes, expected UTF-8",
    fix: `Save the file as UTF-8, or name its encoding${named}.`,
  };
}

const otherEncodings = ["gb18030", "shift_jis", "big5", "euc-kr", "windows-1251", "windows-1250"];

/**
 * Whether a text reads as a Western European language: letters beyond ASCII stand alone or in pairs between others, no sign
 * or capital stands inside a word, and there is no control character.
 */
function looksWestern(text: string): boolean {
  const beyond = text.match(/[\u0080-\uFFFF]+/g) ?? [];
  const long = beyond.filter((run) => run.length > 2).length;
  return (
    long <= beyond.length / 20 &&
    !/[\u0080-\u009F]/.test(text) &&
    !/[A-Za-z][¡-§©«¬®-±´¶¸»-¿×÷‚„…†‡ˆ‰‹›•˜™€][A-Za-z]/.test(text) &&
    !/[A-Za-z][À-ÖØ-ÞŽŸ][a-z]/.test(text)
  );
}
