import { describe, expect, test } from "vitest";
import { imitates, knownHosts, mirrorOf } from "../../src/content/known-hosts.ts";

test("a mirror is known with and without its www", () => {
  expect(["hf-mirror.com", "www.hf-mirror.com", "huggingface.co"].map(mirrorOf)).toEqual(["huggingface.co", "huggingface.co", undefined]); // prettier-ignore
});

const imitations: [host: string, known: string | undefined][] = [
  ["hg.netforlzr.asia", "huggingface.co"],
  ["hf.xwall.us.kg", "huggingface.co"],
  ["arxiv.cnoctave.top", "arxiv.org"],
  ["arxiv.example.top", "arxiv.org"],
  ["githud.com", "github.com"],
  ["g1thub.com", "github.com"],
  ["gіthub.com", "github.com"],
  ["GITHUB.com.evil.net", "github.com"],
  ["huggingface.io", "huggingface.co"],
  ["hugginqface.co", undefined],
  ["gooogle.com", "google.com"],
  ["zenod0.org", "zenodo.org"],
  ["arxlv.org", "arxiv.org"],
];

const genuine = [
  ...knownHosts,
  "www.github.com",
  "export.arxiv.org",
  "a.github.io",
  "gitlab.inria.fr",
  "figshare.le.ac.uk",
  "google.de",
  "google.co.uk",
  "hf.co",
  "github.dev",
  "example.org",
  "nature.com",
  "ar5iv.labs.arxiv.org",
  "localhost",
  "ai.google",
];

describe("imitates", () => {
  test("names the known host that another looks like", () => {
    expect(imitations.map(([host]) => [host, imitates(host)])).toEqual(imitations);
  });

  test("leaves known hosts and hosts of their owners alone", () => {
    expect(genuine.filter((host) => imitates(host) !== undefined)).toEqual([]);
  });
});

test("only mirrors known by name are put right", () => {
  expect(mirrorOf("hg.netforlzr.asia")).toBe("huggingface.co");
  expect(mirrorOf("githud.com")).toBeUndefined();
});
