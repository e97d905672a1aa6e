import sharp from "sharp";
import { expect, test } from "vitest";
import { ogPicture, ogSize } from "../../src/site/exports/og-picture.ts";

const make = (title: string) => ogPicture({ kicker: "Approach", title, line: "12 papers", hue: "#96420d" });

test("the same words give the same picture, drawn with no font of the machine", () => {
  expect(make("Fine-tuning")).toBe(make("Fine-tuning"));
  expect(make("Fine-tuning")).not.toMatch(/<text|NaN|undefined/);
});

test("signs of markup are letters of the picture", async () => {
  const svg = make('<script>"&');
  expect(svg.match(/<(?!\/|svg|rect|g|path|circle)/g)).toBeNull();
  const { width, height } = await sharp(Buffer.from(svg)).metadata();
  expect({ width, height }).toEqual(ogSize);
});

test.each([
  "A very long name of a topic that needs more than the three lines that the picture has for its words and ends",
  "Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopic",
])("%s stays within the picture", async (title) => {
  // prettier-ignore
  const { data, info } = await sharp(Buffer.from(make(title))).greyscale().raw().toBuffer({ resolveWithObject: true });
  for (let y = 20; y < info.height - 20; y++) expect(data[y * info.width + info.width - 30]).toBeGreaterThan(240);
});
