const nouns =
  "academy|agency|alliance|association|authority|bureau|cent(?:er|re)s?|clinic|collaborations?|college|commission|committee|company|consorti(?:um|a)|corporation|council|department|federation|foundation|groups?|hospital|initiative|institut[eo]?|investigators|laborator(?:y|ies)|ministry|network|office|organi[sz]ation|programme|school|society|task\\sforce|team|union|universi\\p{L}+";
const organisation = new RegExp(
  String.raw`(?<!\p{L})(?:${nouns})(?!\p{L})|,?\s(?:Inc|Ltd|LLC|GmbH|Corp|PLC)\.?$|团队|大学|研究所`,
  "iu",
);

/** Whether a name is that of an organisation, whose words keep their order. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name);
}
