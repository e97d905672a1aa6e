import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invisibleCharacters } from "../../../src/content/invisible-characters.ts";
import { characters } from "../../../src/import/repair/characters.ts";
import { factsOf, writePaperFile } from "../../../src/import/paper-file.ts";
import { normalizeRecord } from "../../../src/import/normalize-record.ts";
import { runs } from "../../support/runs.ts";

const read = (text: string) => characters(text, { where: "abstract", companion: "" });

describe("text in the wrong encoding is repaired and reported", () => {
  test.each([
    ["“new” tasks; donâ€™t miss the naÃ¯ve base line – now", "“new” tasks; don’t miss the naïve base line – now"],
    ["cafÃ© in Ã–sterreich at 5Â°C, 3Ã—3, Â±2 Âµm, â‰¥ 3, â†’", "café in Österreich at 5°C, 3×3, ±2 µm, ≥ 3, →"],
    ["â€œquotedâ€\u009D and l\u00E2\u0080\u0099homme", "“quoted” and l’homme"],
    ["5Â mm andÂ the", "5 mm and the"],
    ["ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "Привет мир"],
    ["ä¸­æ–‡", "中文"],
    ["ðŸ˜€ is ï¬\u0081ne, “so”", "😀 is fine, “so”"],
  ])("%j is %j", (given, repaired) => {
    const { text, repairs } = read(given);
    expect(text).toBe(repaired);
    expect(repairs.join("\n")).toContain("UTF-8 read as Windows-1252");
  });

  test("characters that stand as their escapes", () => {
    expect(read(String.raw`Caf\u00e9 \ud83d\ude00, \u{a} and \underline{x}`).text).toBe(
      String.raw`Café 😀, \u{a} and \underline{x}`,
    );
  });

  test.each(["SÃO PAULO, IRMÃ” and «é»… „Ä“ – Â» x", "naïve café, Ångström, Erdős, ÇA VÂ’", "Øresund – “Æ” ‘Ð’ …"])(
    "%s is right",
    (text) => {
      expect(read(text)).toEqual({ text, repairs: [], warnings: [] });
    },
  );
});

describe("letters", () => {
  test.each([
    ["Lеarning of nets", "Learning of nets"],
    ["мoдель", "модель"],
  ])("%j is %j: one alphabet", (given, repaired) => {
    expect(read(given)).toMatchObject({ text: repaired, repairs: [expect.stringContaining("another alphabet")] });
  });

  test.each(["модель and model", "λx, 5 μm, IL-2Rα", "ПЦR", "𝔽₂, ℝ, 𝑝 < 0.05"])("%s stays", (text) => {
    expect(read(text)).toMatchObject({ text, repairs: [] });
  });
});

test("invisible characters are left out, separators become spaces, joiners stay where they belong", () => {
  const { text, repairs } = read(
    "\uFEFFa\u200Bb\u0085c\u2028d\u00ADe x\uFE0F a\u200Db 👩\u200D💻 \u2764\uFE0F می\u200Cخواهم",
  );
  expect(text).toBe("ab c de x ab 👩\u200D💻 \u2764\uFE0F می\u200Cخواهم");
  expect(repairs).toContain("U+200B is left out (invisible character)");
  expect(repairs).toContain("U+2028 is a space (invisible character)");
});

test("a character that was lost stays marked, with a warning", () => {
  expect(read("a na\uFFFDve line")).toEqual({
    text: "a na\uFFFDve line",
    repairs: [],
    warnings: ["a character is lost in “na\uFFFDve”; write it from the paper"],
  });
});

test("no character that is imported is invisible", () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom("\u034F", "\u{E0001}", "\u{E0100}", "\uFE0F", "\u200D", "1", "é", "ع", "👩", " ", "a"),
  );
  const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(""));
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      const paper = normalizeRecord({ line: 1, title: `A title ${title}`, abstract: `We study ${abstract}.`, venue: `A ${title}` }); // prettier-ignore
      const file = writePaperFile(factsOf(paper), paper.abstract ?? "");
      expect(invisibleCharacters(file)).toEqual([]);
    }),
    { numRuns: runs(300) },
  );
});
