export { compileClassifier, type Classifier, type Reckoning } from "./classifier.ts";
export { curate } from "./curate.ts";
export { nearlyFiled, type Reckoned } from "./decide.ts";
export { readRoles, type PaperText } from "../reading/read-text.ts";
