export { compileClassifier, type Classifier, type ClassificationTrace } from "./classifier.ts";
export { curate, nearlyFiled, type ScoredTopic } from "./decide.ts";
