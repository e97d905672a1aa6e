export { compileClassifier, type Classifier, type Reckoned, type Reckoning } from "./classifier.ts";
export { curate } from "./curate.ts";
export { readRoles, type PaperText } from "./read-text.ts";
