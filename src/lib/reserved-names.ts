const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether Windows keeps a name for a device: a checkout of a file of that name would fail there. */
export function isReservedName(name: string): boolean {
  return reserved.test(name);
}
