import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { type OgPicture, ogPicture } from "./exports/og-picture.ts";
import { pictureCache } from "./settings.ts";

const cache = pictureCache();

/** Draws an SVG as PNG. A picture that was drawn before is taken from the cache. */
async function drawPng(svg: string): Promise<Buffer> {
  const file = join(cache, `${createHash("sha256").update(svg).digest("hex")}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9, effort: 10 }).toBuffer();
  mkdirSync(cache, { recursive: true });
  // Whole or not at all, should the build be stopped here.
  writeFileSync(`${file}.tmp`, png);
  renameSync(`${file}.tmp`, file);
  return png;
}

/** A picture for link previews, as a file of the site. */
export async function previewResponse(picture: OgPicture): Promise<Response> {
  const png = await drawPng(ogPicture(picture));
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
}
