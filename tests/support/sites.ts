import { resolve } from "node:path";

/** Where the sites under test are built; git ignores the folder. */
const scratch = resolve("tests/.tmp");

/** The shipped content, built twice to compare the bytes, and once with more content below a sub-path. */
export const sites = {
  first: { out: `${scratch}/first`, generated: `${scratch}/first-generated`, base: "/" },
  second: { out: `${scratch}/second`, generated: `${scratch}/second-generated`, base: "/" },
  atlas: {
    out: `${scratch}/atlas`,
    generated: `${scratch}/atlas-generated`,
    base: "/atlas/",
    content: `${scratch}/atlas-content`,
  },
  /** All attacks of the corpus, built past the check. */
  attacked: { out: `${scratch}/attacked`, generated: `${scratch}/attacked-generated`, base: "/" },
};
