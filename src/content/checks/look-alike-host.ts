import { textsUnder } from "../locate.ts";
import { hostFault } from "../unsafe-url.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";
import { inTextOf } from "./support/text-field.ts";

export const lookAlikeHost: Check = {
  id: "look-alike-host",
  summary: "No link leads to a host that can be mistaken for another.",
  why: "A host may imitate a well-known one (`githud.com`), have letters beyond a to z, be read in another way than it is written (`git%68ub.com`), or have no public name (`192.168.0.1`). Find the true URL and write that, or put one that readers should only see between backticks.",
  but: { warning: "an address in a title or another line, where it is no link" },
  bad: "links: { code: https://githud.com/example/transfer }",
  good: "links: { code: https://github.com/example/transfer }",
  run: ({ fields, selected }) => [
    ...fields.flatMap((field) =>
      field.markup.links.flatMap((link) => field.problem(link, inTextOf(field, hostFault(link.url)))),
    ),
    ...[...selected.papers, ...selected.terms].flatMap((file) =>
      textsUnder(file.data, ["links", "link", "sources"]).flatMap(({ path, text }) =>
        problemAtKey(file, path, hostFault(text)),
      ),
    ),
  ],
};
