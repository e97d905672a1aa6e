import { replacing } from "./cleaner.ts";

/** Removes control, zero-width and bidirectional characters, soft hyphens and byte-order marks; joiners of emoji and scripts stay. */
export const invisibleCharacters = replacing(
  "invisible-characters",
  "invisible character",
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]+/g,
  () => "",
);
