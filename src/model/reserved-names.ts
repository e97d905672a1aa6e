const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Whether a name stands for something else already: Windows keeps some for devices, so that a checkout would fail, and
 * hosts serve the page of the folder for `index`.
 */
export function isReservedName(name: string): boolean {
  return devices.test(name) || name === "index";
}
