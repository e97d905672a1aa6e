import { imitates, mirrorOf } from "../../content/known-hosts.ts";
import { type Cleaner, shown } from "./cleaner.ts";

/** Puts an address on a known mirror back on its true host; reports other hosts that imitate a known one. */
export const lookAlikeHosts: Cleaner = {
  id: "look-alike-hosts",
  clean: (text) => {
    const repairs: string[] = [];
    const warnings: string[] = [];
    const repaired = text.replace(/\bhttps?:\/\/([^\s/"<>{}]+)/g, (match, host: string) => {
      const real = mirrorOf(host);
      if (real !== undefined) {
        repairs.push(`the host of a link is ${real} again (the listing had a mirror of it)`);
        return `https://${real}`;
      }
      const imitated = imitates(host);
      if (imitated !== undefined) warnings.push(`${shown(match)} imitates ${imitated}; find the true address`);
      return match;
    });
    return { text: repaired, repairs, warnings };
  },
};
