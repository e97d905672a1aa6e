export { compileClassifier, type Classifier, type ClassificationTrace } from "./classifier.ts";
export { curate } from "./curate.ts";
export { nearlyFiled, type ScoredTopic } from "./decide.ts";
export { readRoles, type PaperText } from "../reading/read-text.ts";
