import { describe, expect, it } from "vitest";
import type { Feature } from "../../../src/analysis/related/features.ts";
import { goesWith } from "../../../src/analysis/related/goes-with.ts";
import { relate, type Relatable } from "../../../src/analysis/related/relate.ts";

const topic = (id: string): Feature => ({ key: `topic:${id}`, kind: "topic", label: id });
const dataset = (id: string): Feature => ({ key: `dataset:${id}`, kind: "dataset", label: id });
const paper = (id: string, ...features: Feature[]): Relatable => ({ id, features });
const method: Feature = { key: "topic:method", kind: "contribution", label: "New method" };

describe("relate", () => {
  const papers = [
    paper("a", topic("merging"), topic("text"), method),
    paper("b", topic("merging"), dataset("GLUE"), method),
    paper("c", topic("text"), dataset("GLUE"), method),
    paper("d", topic("text"), method),
    paper("e", topic("text"), method),
    paper("f", method),
  ];

  it("puts the rarer shared thing first and says what it is", () => {
    const related = relate(papers);
    expect(related.get("a")![0]).toEqual({ id: "b", because: "both on merging" });
    expect(related.get("c")![0]).toEqual({ id: "b", because: "both use GLUE" });
  });

  it("relates no two papers for proposing a method", () => {
    expect(relate(papers).get("f")).toEqual([]);
  });

  it("does not depend on the order of the papers", () => {
    expect(relate(papers.toReversed())).toEqual(relate(papers));
  });

  it("gives at most six, never the paper itself", () => {
    const many = Array.from({ length: 200 }, (_, i) => paper(`p${i}`, topic(`t${i % 5}`), topic(`u${i % 7}`)));
    for (const [id, list] of relate(many)) {
      expect(list.length).toBeLessThanOrEqual(6);
      expect(list.map((one) => one.id)).not.toContain(id);
    }
  });

  it("finds the nearest paper however far it stands in a long list", () => {
    const common = Array.from({ length: 600 }, (_, i) => paper(`m${i}`, topic(i % 2 ? "text" : "images"), method));
    const far = [
      paper("a", topic("text"), topic("images"), topic("tuning")),
      paper("z", topic("text"), topic("images"), topic("tuning")),
    ];
    const others = Array.from({ length: 300 }, (_, i) => paper(`n${i}`, topic("tuning")));
    const related = relate([...common, ...far, ...others]);
    expect(related.get("a")![0]!.id).toBe("z");
    expect(related.get("z")![0]!.id).toBe("a");
  });

  it("leaves the broader topic unsaid where the narrower one is named", () => {
    const narrow: Feature = { ...topic("adapters"), implies: "topic:tuning" };
    const two = [paper("a", narrow, topic("tuning")), paper("b", narrow, topic("tuning")), paper("c"), paper("d")];
    expect(relate(two).get("a")).toEqual([{ id: "b", because: "both on adapters" }]);
  });
});

describe("goesWith", () => {
  it("finds topics that meet more often than chance, and no others", () => {
    const papers = [
      ...Array.from({ length: 4 }, () => ({ topics: ["x", "y", "all"] })),
      ...Array.from({ length: 16 }, () => ({ topics: ["all"] })),
    ];
    const found = goesWith(papers);
    expect(found.get("x")).toEqual([{ id: "y", together: 4, lift: 5 }]);
    expect(found.get("all")).toEqual([]);
  });

  it("takes two meetings for chance", () => {
    const papers = [
      { topics: ["x", "y"] },
      { topics: ["x", "y"] },
      ...Array.from({ length: 50 }, () => ({ topics: [] })),
    ];
    expect(goesWith(papers).get("x")).toEqual([]);
  });
});
