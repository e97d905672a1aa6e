import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
// oxlint-disable-next-line import/default -- Node takes the CommonJS file of the package, which is the default export.
import opentype, { type Font, type PathCommand } from "opentype.js";
import sharp from "sharp";
import { pictureCache } from "../settings.ts";

/** What a picture for link previews says. */
export interface OgPicture {
  /** Above the title, in `hue`. */
  kicker: string;
  title: string;
  /** Below the title. */
  line: string;
  /** A colour as in CSS. */
  hue: string;
}

export const ogSize = { width: 1200, height: 630 };
const margin = 80;
const titleSize = 92;
const mostLines = 3;

const fontFile = "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff";
let font: Font | undefined;

/**
 * An SVG of 1200 by 630, which https://ogp.me leaves to the site and most readers expect. Letters are drawn as paths from
 * the site's own font: text would be set in whatever font the machine has.
 */
export function ogPicture({ kicker, title, line, hue }: OgPicture): string {
  const lines = wrap(title, titleSize, ogSize.width - 2 * margin);
  const top = 250 + (mostLines - lines.length) * 20;
  const { width, height } = ogSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fbfcfb"/>`,
    frame(),
    `<g fill="none" stroke="#0b5566" stroke-width="6"><circle cx="${margin + 10}" cy="108" r="9"/><path d="M${margin + 22} 102q30 4 38 -22" stroke-dasharray="7 7"/></g>`,
    `<circle cx="${margin + 66}" cy="70" r="11" fill="#0b5566"/>`,
    letters("Transfer Atlas", margin + 100, 106, 46, "#16222b"),
    letters(kicker, margin, top - 78, 40, hue),
    ...lines.map((text, at) => letters(text, margin, top + 20 + at * titleSize * 1.12, titleSize, "#16222b")),
    letters(line, margin, height - 84, 40, "#4a5963"),
    "</svg>",
  ].join("\n");
}

/** The degrees at the edge of a map sheet, as on the pages. */
function frame(): string {
  const step = 60;
  const pieces = Array.from({ length: ogSize.width / step / 2 }, (_, at) => `M${at * 2 * step} 0h${step}v14h-${step}z`);
  const strip = `<path d="${pieces.join("")}" fill="#74868d"/>`;
  return `${strip}<g transform="translate(0 ${ogSize.height - 14})">${strip}</g>`;
}

function letters(text: string, x: number, y: number, size: number, fill: string): string {
  const path = theFont().getPath(text, x, Math.round(y), size).commands.map(command).join("");
  return `<path fill="${fill}" d="${path}"/>`;
}

/** The library's own writer makes NaN of numbers near zero (2.0.0). */
function command({ type, x, y, x1, y1, x2, y2 }: PathCommand): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
  return type + numbers.map((value) => Math.round(value * 10) / 10).join(" ");
}

/** Breaks at spaces; a word wider than the picture is cut; what is too much ends in an ellipsis. */
function wrap(text: string, size: number, room: number): string[] {
  const fits = (line: string) => theFont().getAdvanceWidth(line, size) <= room;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(shorten(word, fits));
  }
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1]!;
  return [...lines.slice(0, mostLines - 1), shorten(`${last} …`, fits, "…")];
}

function shorten(text: string, fits: (text: string) => boolean, end = ""): string {
  let cut = text;
  while (!fits(cut) && cut.length > 1) cut = `${cut.slice(0, -1 - end.length)}${end}`;
  return cut;
}

function theFont(): Font {
  if (font === undefined) {
    const { buffer, byteOffset, byteLength } = readFileSync(createRequire(import.meta.url).resolve(fontFile));
    font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  }
  return font;
}

/** The picture as PNG; one that was drawn before is taken from the cache. */
export async function previewPng(picture: OgPicture): Promise<Buffer> {
  const svg = ogPicture(picture);
  const cache = pictureCache();
  const file = join(cache, `${createHash("sha256").update(svg).digest("hex")}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9, effort: 10 }).toBuffer();
  mkdirSync(cache, { recursive: true });
  // Whole or not at all, should the build be stopped here.
  writeFileSync(`${file}.tmp`, png);
  renameSync(`${file}.tmp`, file);
  return png;
}
