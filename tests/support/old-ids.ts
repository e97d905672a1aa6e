/** What the site `atlas` has under other ids than before. */
export const oldPapers = {
  "a-paper-that-moved": [
    // Renamed twice.
    "its-first-address",
    "its-old-address",
    // Another paper was merged into it, which had been renamed, and had taken in a third one before.
    "a-second-file-on-it",
    "the-old-address-of-the-second-file",
    "a-third-file-merged-into-the-second",
  ],
};

export const oldTopics = { "fine-tuning": ["model-tuning", "tuned-models"], text: ["written-words"] };
