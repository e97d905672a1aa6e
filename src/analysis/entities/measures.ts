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
export const measure = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${measures.map((one) => `(?:${one})`).join("|")})(?![\p{L}\p{N}])`,
  "giu",
);
/** Counts of things are only a result where less is the point. */
export const amount = /data|labels|examples|samples|tokens$/;
/** Says that something changed, not what: gives way to a measure proper. */
export const change = /improvements?|gains?|increase|boost|reduction|decrease|drop/;

const number = String.raw`\d+(?:[.,]\d+)*`;
const unit = String.raw`(?:\s?\\?%|\s?[x×](?![\p{L}\d])|-fold|\s(?:absolute |percentage )?points?|\s?times(?= (?:faster|fewer|smaller|less|speed|better|more|higher|lower))|\s?hours?|\spp)`;
/** A number with what belongs to it: "up to 40%", "~1.5-9%", "more than 10x". */
export const value = new RegExp(
  String.raw`(?<![\p{L}\d^/.$@-])(?!(?:19|20)\d\d\b)(?:(?:up to|over|under|more than|less than|only|nearly|around|about|roughly|almost|at least|upwards of|by factors? of)\s)?[~≈+]?\s?${number}(?:\+|${unit})?(?:\s?(?:-|–|~|to|and)\s?[+~]?${number}(?:${unit})?)?(?![\p{L}\d@]|-[\p{L}\d]|[.,]\d)`,
  "gu",
);
/** A number that can only be a result: it has a unit, a fraction or a sign. */
export const withUnit = new RegExp(`${unit}|\\d\\.\\d|\\+\\d`, "u");
