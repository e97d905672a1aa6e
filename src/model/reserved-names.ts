const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a file name is reserved: Windows reserves device names, and web servers serve `index` for its folder. */
export function isReservedName(name: string): boolean {
  return deviceNames.test(name) || name === "index";
}
