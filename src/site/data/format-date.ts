const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/**
 * A date in words, as exact as it is given.
 * @example formatDate("2017-03-15") // "15 March 2017"
 */
export function formatDate(published: string): string {
  const [year, month, day] = published.split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(" ");
}
