/** Collects the words of a text with markup, so that none run together. */
export class MarkupWords {
  #parts: string[] = [];
  /** What separates the words so far from the next ones. */
  #gap = "";
  /** Whether the gap is that behind a heading, which no paragraph widens. */
  #isHeading = false;
  #headingStart = 0;
  /** Whether the last part is a formula that was added as one. */
  #isFormula = false;

  get text(): string {
    return this.#parts.join("");
  }

  /** Whether the last words end in a word, not in a letter that may be a symbol. */
  get endsInWord(): boolean {
    return this.#gap === "" && !this.#isFormula && /\p{Ll}{2}$/u.test((this.#parts.at(-1) ?? "").slice(-4));
  }

  add(words: string): void {
    if (words === "" || (this.#gap !== "" && words.trim() === "")) return;
    this.#parts.push(this.#gap + words);
    this.#gap = "";
    this.#isHeading = false;
    this.#isFormula = false;
  }

  /** Adds a formula. Two that touch become one, as `$a$$b$` is none. */
  formula(tex: string): void {
    if (tex === "") return;
    const last = this.#gap === "" ? (this.#parts.at(-1) ?? "") : "";
    if (this.#isFormula && last !== "")
      this.#parts[this.#parts.length - 1] = `${last.slice(0, -1)}${between(last, tex)}${tex}$`;
    else this.add(`${last.endsWith("$") ? " " : ""}$${tex}$`);
    this.#isFormula = true;
  }

  paragraph(): void {
    if (!this.#isHeading) this.#gap = "\n\n";
  }

  /** One break of a line is a space, two are a paragraph. */
  lineBreak(): void {
    if (!this.#isHeading) this.#gap = this.#gap.includes("\n") ? "\n\n" : "\n";
  }

  space(): void {
    if (this.#gap === "") this.#gap = " ";
  }

  openHeading(): void {
    this.paragraph();
    this.#headingStart = this.#parts.length;
  }

  /** Ends a heading with a colon; the words of its section follow in the same paragraph. */
  closeHeading(): void {
    if (this.#parts.length === this.#headingStart) return;
    const last = this.#parts.pop()!.trimEnd();
    this.#parts.push(/[:.?!。：？！]$/.test(last) ? last : `${last}:`);
    this.#gap = " ";
    this.#isHeading = true;
  }
}

/** What separates the TeX of two formulas: nothing before an index, an empty group between two indices of a kind. */
function between(last: string, tex: string): string {
  const mark = /^[_^]\{/.exec(tex)?.[0];
  if (mark === undefined) return " ";
  return last.includes(mark) ? "{}" : "";
}
