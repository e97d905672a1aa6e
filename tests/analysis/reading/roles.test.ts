import { describe, expect, it } from "vitest";
import { readAbstract } from "../../support/reading.ts";

const roles = (abstract: string): string[] =>
  readAbstract(abstract)
    .sentences.slice(1)
    .map(({ place }) => place);

describe("sentence roles", () => {
  it("tells background, gap, approach, result and availability", () => {
    expect(
      roles(
        "Transfer learning is widely used. However, little is known about its limits. In this paper, we propose a method. " +
          "Specifically, a gate selects layers. Experiments on five data sets show that it outperforms others. " +
          "Code is available at https://github.com/a/b.",
      ),
    ).toEqual(["background", "gap", "approach", "approach", "result", "availability"]);
  });

  it.each([
    ["We present models for sentences.", "approach"],
    ["This survey covers adapters.", "approach"],
    ["We show that it works.", "result"],
    ["Our method outperforms strong baselines.", "result"],
    ["The proposed framework merges experts.", "approach"],
    ["We release our code.", "availability"],
    ["Existing methods suffer from forgetting.", "gap"],
  ])("reads %j as %s", (sentence, role) => {
    expect(roles(`${sentence} We propose nothing else.`)[0]).toBe(role);
  });

  it("takes an abstract that never says we for an account of its approach", () => {
    expect(roles("A library for adapters. It unifies many methods.")).toEqual(["approach", "approach"]);
  });
});
