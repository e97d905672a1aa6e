import type { Problem } from "../../model/problem.ts";
import { abstractLength } from "./abstract-length.ts";
import { aliasUnique } from "./alias-unique.ts";
import { authorForm } from "./author-form.ts";
import { broaderCycle } from "./broader-cycle.ts";
import type { Check, CheckContext, Rule } from "./check.ts";
import { controlCharacters } from "./control-characters.ts";
import { copiedText } from "./copied-text.ts";
import { duplicatePaper } from "./duplicate-paper.ts";
import { explanationForm } from "./explanation-form.ts";
import { filed } from "./filed.ts";
import { formerly } from "./formerly.ts";
import { idForm } from "./id-form.ts";
import { identifiers } from "./identifiers.ts";
import { knownTopic } from "./known-topic.ts";
import { latexRemnant } from "./latex-remnant.ts";
import { lookAlikeHost } from "./look-alike-host.ts";
import { missingText } from "./missing-text.ts";
import { nearDuplicate } from "./near-duplicate.ts";
import { noHtml } from "./no-html.ts";
import { noMdx } from "./no-mdx.ts";
import { publishedPlausible } from "./published-plausible.ts";
import { readingRules } from "./reading-rules.ts";
import { redirectTarget } from "./redirect-target.ts";
import { reservedAddress } from "./reserved-address.ts";
import { safeLinks } from "./safe-links.ts";
import { sourcePosition } from "./source-position.ts";
import { termForm } from "./term-form.ts";
import { texCommands } from "./tex-commands.ts";
import { titleForm } from "./title-form.ts";
import { topicOverrideNeeded } from "./topic-override-needed.ts";
import { unicodeForm } from "./unicode-form.ts";
import { uniqueId } from "./unique-id.ts";
import { urlForm } from "./url-form.ts";
import { venueForm } from "./venue-form.ts";

/** Checks of one file, whatever the others hold: its name, its front matter, its characters and its text. */
const fileChecks: Check[] = [
  idForm, titleForm, authorForm, venueForm, identifiers, publishedPlausible, termForm,
  missingText, explanationForm, abstractLength, controlCharacters, unicodeForm, noHtml, noMdx, safeLinks, lookAlikeHost,
  urlForm, texCommands, latexRemnant, copiedText,
]; // prettier-ignore

/** Checks that compare files with each other. */
export const collectionChecks: Check[] = [
  uniqueId, formerly, redirectTarget, reservedAddress, duplicatePaper, nearDuplicate, sourcePosition, knownTopic, topicOverrideNeeded, filed, aliasUnique,
  broaderCycle,
]; // prettier-ignore

/** All checks, in the order of the reference. Reports do not depend on it: problems are sorted by place. */
export const checks: Check[] = [...fileChecks, ...collectionChecks];

/** All rules, including those that apply while files are read. */
export const rules: Rule[] = [...readingRules, ...checks];

/** What all checks find. */
export function runChecks(context: CheckContext): Problem[] {
  return checks.flatMap(({ id, severity, run }) => run(context).map((found) => ({ rule: id, severity, ...found })));
}
