/** Stands for packages that fetch. @throws always. */
export default function noNetwork(): never {
  throw new Error("Nothing is fetched from other hosts");
}

/** What such packages export besides. */
export { noNetwork as Headers };
