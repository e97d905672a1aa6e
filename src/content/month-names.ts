/** Names of months in English, German, French, Italian, Spanish and Portuguese, short and in full. */
const names = [
  "jan january januar jänner janvier gennaio gen enero ene janeiro",
  "feb february februar fév fev février fevrier febbraio febrero fevereiro",
  "mar march märz mär mrz mars marzo março marco",
  "apr april avr avril aprile abr abril",
  "may mai maggio mag mayo maio",
  "jun june juni juin giugno giu junio junho",
  "jul july juli juil juillet luglio lug julio julho",
  "aug august août aout agosto ago",
  "sep sept september septembre settembre set septiembre setembro",
  "oct october okt oktober octobre ottobre ott octubre outubro out",
  "nov november novembre noviembre novembro",
  "dec december dez dezember déc décembre decembre dicembre dic diciembre dezembro",
];
const numbers = new Map(names.flatMap((list, index) => list.split(" ").map((name) => [name, index + 1] as const)));

/** The number of a month, by its name in lower case. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name);
}
