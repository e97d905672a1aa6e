import type { PaperPage } from "../../model/page.ts";
import type { Reading } from "../reading/read-paper.ts";
import { aName, markNames } from "./mentions.ts";
import { isGeneral, isOdd } from "./names.ts";

type Result = PaperPage["results"][number];

const measures = [
  String.raw`(?:relative |absolute |mean |average |overall |balanced |top-\d+ |linear |zero-shot |few-shot |test |validation )*(?:accurac(?:y|ies)|error(?: rates?)?)`,
  String.raw`(?:macro-|micro-|macro |micro )?F1(?:[- ]scores?)?|F-scores?|F-measure`,
  String.raw`(?:Recall|R|Precision|P|Hits|hit|nDCG|NDCG|MRR|MAP|regret|pass|Acc)@\d+(?: scores?)?`,
  String.raw`(?:Sacre)?BLEU(?:-\d)?(?: scores?| points?)?|ROUGE(?:-[\dL])?(?: scores?)?|METEOR|CIDEr|chrF`,
  String.raw`mAP|mIoU|IoU|AUROC|AUC(?:-ROC)?|FID|perplexity|PPL|WER|CER|RMSE|MSE|MAE|MRR|nDCG|UAS|LAS|PSNR|SSIM|Dice(?: score)?|exact match`,
  String.raw`(?:Spearman|Pearson)(?:'s)? correlations?|correlations?|precision|recall|sensitivity|specificity`,
  String.raw`(?:[a-z-]+ )?(?:runtime|run[- ]time|latency|inference time|training time|training costs?|execution time|wall-clock time|search time)`,
  String.raw`(?:training |inference )?speed-?ups?|compression(?: rates?| ratios?)?|memory(?: footprint| usage)?|disk space(?: usage)?|parameters|FLOPs|throughput|training efficiency|sample efficiency|pre-training costs?|cost`,
  String.raw`(?:relative |absolute |performance |accuracy )?(?:improvements?|gains?|increase|boost|reduction|decrease|drop)`,
  String.raw`(?:of )?(?:the )?(?:training |labeled |labelled |original )?(?:data|labels|examples|samples|tokens)`,
];
/** A measure of quality or cost, or a word for change. */
const measure = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${measures.map((one) => `(?:${one})`).join("|")})(?![\p{L}\p{N}])`,
  "giu",
);
/** Counts of things are only a result where less is the point. */
const amount = /data|labels|examples|samples|tokens$/;
/** Says that something changed, not what: gives way to a measure proper. */
const change = /improvements?|gains?|increase|boost|reduction|decrease|drop/;

const number = String.raw`\d+(?:[.,]\d+)*`;
const unit = String.raw`(?:\s?\\?%|\s?[x×](?![\p{L}\d])|-fold|\s(?:absolute |percentage )?points?|\s?times(?= (?:faster|fewer|smaller|less|speed|better|more|higher|lower))|\s?hours?|\spp)`;
/** A number with what belongs to it: "up to 40%", "~1.5-9%", "more than 10x". */
const value = new RegExp(
  String.raw`(?<![\p{L}\d^/.$@-])(?!(?:19|20)\d\d\b)(?:(?:up to|over|under|more than|less than|only|nearly|around|about|roughly|almost|at least|upwards of|by factors? of)\s)?[~≈+]?\s?${number}(?:\+|${unit})?(?:\s?(?:-|–|~|to|and)\s?[+~]?${number}(?:${unit})?)?(?![\p{L}\d@]|-[\p{L}\d]|[.,]\d)`,
  "gu",
);
/** A number that can only be a result: it has a unit, a fraction or a sign. */
const withUnit = new RegExp(`${unit}|\\d\\.\\d|\\+\\d`, "u");

const mostResults = 12;

interface Spot {
  text: string;
  at: number;
  end: number;
}

const reporting: ReadonlySet<string> = new Set(["approach", "result", "availability"]);

/** Measure, value and data set as the abstract states them. A number without a measure is left out. */
export function findResults({ sentences }: Reading): Result[] {
  const stated = sentences.filter(({ place }) => reporting.has(place));
  return stated.flatMap(({ text }) => sentenceResults(text)).slice(0, mostResults);
}

function sentenceResults(text: string): Result[] {
  const measuresIn = spots(text, measure);
  const values = spots(text, value).filter((spot) => isStated(spot, text, measuresIn));
  return values.flatMap((spot, i): Result[] => {
    const metric = measureFor(spot, values[i + 1]?.at ?? text.length, measuresIn, text);
    if (metric === undefined) return [];
    return [{ metric, value: spot.text, dataset: datasetAfter(text, spot.end, values[i + 1]?.at), text }];
  });
}

function spots(text: string, pattern: RegExp): Spot[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const end = index + found.trimEnd().length;
    return { text: found.trim(), at: end - found.trim().length, end };
  });
}

/** The number that follows belongs to a name: "Llama 3.1", "version 2.0". */
const modelBefore = /\b(?:Llama|Qwen|GPT|version|v|models?|size|Python)[ -]*$/i;

/** A bare whole number is a result only right beside a measure of quality: "69 F1", not "4 data sets". */
function isStated(spot: Spot, text: string, list: Spot[]): boolean {
  if (list.some(({ at, end }) => spot.at < end && at < spot.end)) return false;
  if (text[spot.end] === ")" && (text[spot.at - 1] === "(" || /^\d+$/.test(spot.text))) return false;
  if (/\bvs\.? $/.test(text.slice(0, spot.at)) || isCondition(spot, text)) return false;
  if (withUnit.test(spot.text))
    return !modelBefore.test(text.slice(0, spot.at)) && !/^\s?B\b/.test(text.slice(spot.end));
  const isBesideMeasure = list.some(({ at, text: word }) => !amount.test(word) && at - spot.end === 1);
  return isBesideMeasure && /^(?:\d{2,}|\d+\.\d+)/.test(spot.text);
}

/** The measure right after the value, else the nearest before it in the sentence, else a change ("improvement of 10%"). */
function measureFor(spot: Spot, next: number, list: Spot[], text: string): string | undefined {
  const after = list.filter(({ at, end }) => at >= spot.end && end <= next && isNear(text.slice(spot.end, at)));
  const before = list.filter(({ end, text }) => end <= spot.at && !amount.test(text)).reverse();
  const near = [...after.slice(0, 2), ...before.slice(0, 3)];
  const best = near.find((one) => !change.test(one.text) && fits(one, spot)) ?? near.find((one) => fits(one, spot));
  if (best !== undefined) return best.text.replace(/^(?:(?:of|in|to|and|the|less|more|as) )+/i, "");
  const isChange = /\b(?:outperform|surpass|improv|exceed)\w*\b.*\bby\s*$/i.test(text.slice(0, spot.at));
  return spot.text.startsWith("+") || isChange ? "improvement" : undefined;
}

/** "fine-tuning on only 1% labels" says under what condition, not what came out. */
function isCondition(spot: Spot, text: string): boolean {
  const rest = text.slice(spot.end);
  const isAmount = /^\s(?:of )?(?:the )?(?:\w+ )?(?:data|labels|examples|samples|tokens|tasks)/.test(rest);
  return isAmount && /\b(?:on|with|from|in) $/.test(text.slice(0, spot.at));
}

/** Hours measure time; a share of the data is a result only with its unit. */
function fits({ text: word }: Spot, spot: Spot): boolean {
  if (/hours?$/.test(spot.text)) return /time|cost|search/.test(word);
  return !amount.test(word) || withUnit.test(spot.text);
}

const isNear = (between: string): boolean =>
  between.split(/\s+/).length <= 5 && !/[;:(]|, |\bon\b|\band\b/.test(between);

const onName = new RegExp(String.raw`\bon (?:the )?(?:[\w-]+ ){0,3}?${aName}`, "u");

function datasetAfter(text: string, from: number, next = text.length): string | undefined {
  const clause = text.slice(from, Math.min(next, from + 120));
  const marked = markNames(clause);
  const [, place] = onName.exec(marked.marked) ?? [];
  const name = place === undefined ? undefined : marked.names[Number(place)]!.name;
  return name !== undefined && isOdd(name) && !isGeneral(name) ? name : undefined;
}
