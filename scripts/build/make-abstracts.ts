import { stringify } from "yaml";
import { seededRandom } from "../../src/lib/seeded-random.ts";

/**
 * Makes N different papers by recombining the titles and sentences of real ones, the same on every machine.
 * Vocabulary and topics stay those of the field, so times and sizes are close to those of real growth.
 */
export function* makeAbstracts(sources: string[], count: number): Generator<{ id: string; text: string }> {
  const bodies = sources.map((source) => source.slice(source.indexOf("\n---\n") + 5).trim());
  const sentences = bodies.flatMap((body) => body.split(/(?<=[.!?])\s+(?=[A-Z])/));
  const text = bodies.join(" ").replace(/\$[^$]*\$/g, " ");
  const words = [...new Set(text.match(/\b[a-z]{5,12}\b/g))].sort();
  const random = seededRandom(20_260_101);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  for (let index = 0; index < count; index++) {
    const name = Array.from({ length: 5 }, () => pick(words)).join(" ");
    const title = `${name[0]!.toUpperCase()}${name.slice(1)} for transfer ${index + 1}`;
    const abstract = Array.from({ length: 6 + Math.floor(random() * 4) }, () => pick(sentences)).join(" ");
    const year = 2012 + Math.floor(random() * 14);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    const author = () => `${capital(pick(words))} ${capital(pick(words))}`;
    const authors = Array.from({ length: 2 + Math.floor(random() * 4) }, author);
    yield {
      id: title.toLowerCase().replaceAll(" ", "-"),
      text: `---\n${stringify({ title, authors, published: `${year}-${month}` })}---\n${abstract}\n`,
    };
  }
}

function capital(word: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
}
