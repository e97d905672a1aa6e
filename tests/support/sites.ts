import { resolve } from "node:path";
import { fixtureAtlas } from "./atlas.ts";

/** A built site, and what it was built from. */
export interface Site {
  out: string;
  generated: string;
  /** The path that it lies below. */
  base: string;
  env: Record<string, string>;
}

/** Where the sites under test are built; git ignores the folder. */
const scratch = resolve("tests/.tmp");

function site(name: string, base: string, env: Record<string, string>): Site {
  const places = { out: `${scratch}/${name}`, generated: `${scratch}/${name}-generated` };
  return {
    ...places,
    base,
    env: { ATLAS_OUT: places.out, ATLAS_GENERATED: places.generated, BASE_PATH: base, ...env },
  };
}

const fixture = {
  ATLAS_CONTENT: fixtureAtlas,
  SITE_URL: "https://example.org",
  REPO_URL: "https://example.org/repo",
};

export const sites = {
  /** The fixture atlas, below a sub-path; all tests of pages and exports read it. */
  fixture: site("fixture", "/atlas/", fixture),
  /** The same once more, to compare the bytes. */
  again: site("fixture-again", "/atlas/", fixture),
  /** The shipped content, or whatever atlas lies in `ATLAS_CONTENT`. */
  shipped: site("shipped", "/", {}),
  /** All attacks of the corpus, built past the check. */
  attacked: site("attacked", "/", {}),
};
