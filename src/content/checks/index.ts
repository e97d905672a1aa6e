import type { Problem } from "../../model/problem.ts";
import { abstractLength, explanationForm, missingText, termForm } from "./texts.ts";
import { aliasUnique, broaderCycle } from "./taxonomy.ts";
import { authorForm, identifiers, publishedPlausible, venueForm } from "./facts.ts";
import type { Check, CheckContext, Rule } from "./check.ts";
import { controlCharacters, unicodeForm } from "./characters.ts";
import { copiedText, latexRemnant } from "./remnants.ts";
import { duplicatePaper, sourcePosition } from "./duplicates.ts";
import { excludedPaper } from "./excluded.ts";
import { filed, knownTopic, topicOverrideNeeded } from "./topics.ts";
import { formerly, idForm, uniqueId } from "./file-ids.ts";
import { lookAlikeHost } from "./look-alike-host.ts";
import { nearDuplicate } from "./near-duplicate.ts";
import { noHtml } from "./html.ts";
import { readingRules } from "./reading-rules.ts";
import { redirectTarget, reservedAddress } from "./addresses.ts";
import { safeLinks, urlForm } from "./links.ts";
import { texCommands } from "./tex-commands.ts";
import { titleForm } from "./title-form.ts";

/** Checks of one file, whatever the others hold: its name, its front matter, its characters and its text. */
const fileChecks: Check[] = [
  idForm, titleForm, authorForm, venueForm, identifiers, publishedPlausible, termForm,
  missingText, explanationForm, abstractLength, controlCharacters, unicodeForm, noHtml, safeLinks, lookAlikeHost,
  urlForm, texCommands, latexRemnant, copiedText,
]; // prettier-ignore

/** Checks that compare files with each other. */
export const collectionChecks: Check[] = [
  uniqueId, formerly, redirectTarget, excludedPaper, reservedAddress, duplicatePaper, nearDuplicate, sourcePosition, knownTopic, topicOverrideNeeded, filed, aliasUnique,
  broaderCycle,
]; // prettier-ignore

/** All checks, in the order of the reference. Reports do not depend on it: problems are sorted by place. */
export const checks: Check[] = [...fileChecks, ...collectionChecks];

/** All rules, including those that apply while files are read. */
export const rules: Rule[] = [...readingRules, ...checks];

/** What all checks find. */
export function runChecks(context: CheckContext): Problem[] {
  return checks.flatMap(({ id, severity = "error" as const, run }) =>
    run(context).map((found) => ({ rule: id, severity, ...found })),
  );
}
