import { describe, expect, test } from "vitest";
import type { TopicPage } from "../../src/model/page.ts";
import { layOutMap, mapSize } from "../../src/site/data/map-layout.ts";
import { nearestThatWay, panned, wholeMap, zoomed } from "../../src/browser/map-view.ts";
import { cells, evidenceTables, shade } from "../../src/site/views/evidence.ts";
import { mapLabels } from "../../src/site/views/map.ts";
import { timelines, yearSpan } from "../../src/site/views/years.ts";

const topic = (id: string, facet: string, papers: string[]): TopicPage => ({
  id, facet, papers, label: id, file: "", narrower: [], aliases: [], files: "", explanation: "", direct: 0, goesWith: [],
}); // prettier-ignore
const topics = [
  topic("adapters", "approach", ["a", "b", "c"]),
  topic("unused", "approach", []),
  topic("few-shot", "setting", ["a", "b"]),
  topic("zero-shot", "setting", ["d"]),
  topic("text", "modality", ["a", "d"]),
];

describe("the evidence map", () => {
  test("counts the papers under both topics and leaves out topics without any", () => {
    const [settings, modalities] = evidenceTables(topics);
    expect(settings!.rows.map(({ topic: { id } }) => id)).toEqual(["adapters"]);
    expect(settings!.rows[0]!.cells.map(({ papers }) => papers)).toEqual([["a", "b"], []]);
    expect(modalities!.rows[0]!.cells.map(({ papers }) => papers)).toEqual([["a"]]);
    expect(cells(topics).map(({ row, column }) => [row.id, column.id])).toEqual([["adapters", "few-shot"]]);
  });

  test("shades by number", () => {
    expect([1, 2, 3, 4, 7, 8, 99].map(shade)).toEqual([1, 2, 2, 3, 3, 4, 4]);
  });
});

describe("the timeline", () => {
  const papers = [{ id: "a", year: 2020 }, { id: "b", year: 2023 }, { id: "c" }, { id: "d", year: 2023 }] as never[];

  test("has every year between the first and the last", () => {
    expect(yearSpan(papers)).toEqual([2020, 2021, 2022, 2023]);
    expect(yearSpan([])).toEqual([]);
  });

  test("counts by topic and year, and larger numbers have larger marks", () => {
    const [line] = timelines([{ id: "setting" }, { id: "none" }], [...topics, topic("all", "setting", ["b", "d"])], papers); // prettier-ignore
    const cells = line!.rows.map(({ topic: { id }, cells: all }) => [id, all.map(({ count }) => count)]);
    expect(cells).toEqual([
      ["few-shot", [1, 0, 0, 1]],
      ["zero-shot", [0, 0, 0, 1]],
      ["all", [0, 0, 0, 2]],
    ]);
    const marks = line!.rows.map(({ cells: all }) => all.at(-1)!.radius);
    expect(marks[2]).toBeGreaterThan(marks[0]!);
  });
});

describe("the map", () => {
  const papers = ["a", "b", "c", "d", "e"].map((id) => ({ id, related: [] as { id: string }[] }));
  papers[0]!.related = [{ id: "b" }];
  papers[3]!.related = [{ id: "e" }, { id: "not-here" }];
  const places = () => layOutMap(papers as never);

  test("is the same whatever the order of the papers, and lies within its square", () => {
    expect(layOutMap(papers.toReversed() as never)).toEqual(places());
    for (const { x, y } of places()) expect(Math.min(x, y, mapSize - x, mapSize - y)).toBeGreaterThanOrEqual(0);
    expect(layOutMap([])).toEqual([]);
    expect(layOutMap([papers[2]!] as never)).toHaveLength(1);
  });

  test("puts related papers nearer than others", () => {
    const at = new Map(places().map((place) => [place.id, place]));
    const away = (one: string, other: string) =>
      Math.hypot(at.get(one)!.x - at.get(other)!.x, at.get(one)!.y - at.get(other)!.y);
    expect(away("a", "b")).toBeLessThan(away("a", "c"));
    expect(away("d", "e")).toBeLessThan(away("d", "c"));
  });

  test("names regions without one name over another", () => {
    const spots = Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, at: [(i * 37) % 1000, (i * 91) % 1000] as [number, number] })); // prettier-ignore
    const many = Array.from({ length: 12 }, (_, i) => topic(`topic-${i}`, "setting", spots.slice(i * 3, i * 3 + 4).map(({ id }) => id))); // prettier-ignore
    const labels = mapLabels(spots, many);
    expect(labels.length).toBeGreaterThan(1);
    for (const a of labels)
      for (const b of labels) expect(a === b || Math.abs(a.x - b.x) > 40 || Math.abs(a.y - b.y) >= 34).toBe(true);
  });

  test("zooms around a place and never leaves the square", () => {
    const near = zoomed(wholeMap, 0.5, { x: 0, y: 1000 });
    expect(near).toEqual({ x: 0, y: 500, size: 500 });
    expect(zoomed(near, 10)).toEqual(wholeMap);
    expect(panned(near, -100, 900)).toEqual({ x: 0, y: 500, size: 500 });
  });

  test("arrow keys go to the nearest paper that way", () => {
    const from = { x: 0, y: 0 };
    const others = [{ x: 10, y: 1 }, { x: 5, y: 30 }, { x: -4, y: 0 }]; // prettier-ignore
    expect(nearestThatWay(from, others, "ArrowRight")).toBe(others[0]);
    expect(nearestThatWay(from, others, "ArrowLeft")).toBe(others[2]);
    expect(nearestThatWay(from, others, "ArrowUp")).toBeUndefined();
    expect(nearestThatWay(from, others, "Enter")).toBeUndefined();
  });
});
