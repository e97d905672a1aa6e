import { compileCues, cueList } from "../cues/cue-trie.ts";
import { type CueMatch, findCues } from "../cues/find-cues.ts";
import { type Acronym, singularShort } from "../reading/acronyms.ts";
import type { Reading, Sentence } from "../reading/reading.ts";

/** A topic cue where it was found. */
export interface Hit extends CueMatch {
  /** Place of the sentence in the reading: 0 is the title. */
  sentence: number;
  /** Found through this short form, which the text itself explains. */
  through?: string;
}

/** The topic cues found, and how many different terms of the field the text holds. */
export interface Hits {
  hits: Hit[];
  fieldTerms: number;
}

/** Whether two runs of words have a word in common. */
export function overlap(a: Omit<Hit, "cue">, b: Omit<Hit, "cue">): boolean {
  return a.sentence === b.sentence && a.from < b.to && b.from < a.to;
}

/**
 * Technical terms of machine learning. A text with fewer than two different ones is not a paper of this field and is filed
 * under no topic, however many words such as "method", "text" or "images" it holds.
 */
const fieldCues = cueList(`
  machine learning, deep learning, transfer learning, representation learning, meta-learning, continual learning,
  lifelong learning, federated learning, few-shot, zero-shot, one-shot learning, in-context, multi-task, metric
  learning, reinforcement learning, active learning, curriculum learning, mutual learning, contrastive, learning
  algorithm, self-supervised, unsupervised, semi-supervised, supervised, weakly labeled, unlabeled data, labeled
  data, training data, training set, test set, train* … model, model training, trained on, neural, convolutional,
  recurrent network, network architecture, deep network, neural architecture, transformer, attention mechanism,
  language model*, pre-train*, fine-tun*, embedding*, encoder, decoder, autoencoder, feature extract*, latent space,
  latent representation*, learned representation, classifier, regressor, loss function, objective function, gradient
  descent, backpropagation, stochastic gradient, overfit*, regulariz*, generalization, inductive bias*, domain
  adaptation, domain shift, distribution shift, source domain, target domain, downstream, knowledge transfer,
  transferability, distillation, adapter*, hyperparameter*, kernel method, Gaussian process*, Bayesian, hypothesis
  class, sample complexity, variational, generative model, generative adversarial, diffusion model*, catastrophic
  forgetting, word vector, state-of-the-art, data augmentation, checkpoint, prompt*, foundation model, learner,
  inductive transfer, task-specific, feature space, predictor, GAN, LLM, BERT, GPT, CNN, RNN, LSTM, DNN, NLP, LoRA,
  ViT, CLIP, ImageNet, CIFAR, PAC, SVM, graph neural, knowledge graph, random forest, gradient boosting, decision
  tree, AutoML, speech recognition, named entity recognition, natural language processing, computer vision,
  recommender, imitation learning, offline RL`);

/** Compiles topic cues; those of the field follow them in the same tree, so that a text is walked once. */
export function compileTopicCues(cues: readonly string[]): (reading: Reading) => Hits {
  const trie = compileCues([...cues, ...fieldCues]);
  return ({ sentences }) => {
    const found = sentences.flatMap(({ tokens }, sentence): Hit[] =>
      findCues(trie, tokens).map((match) => ({ ...match, sentence })),
    );
    const hits = found.filter(({ cue }) => cue < cues.length);
    const fieldTerms = new Set(found.map(({ cue }) => cue).filter((cue) => cue >= cues.length)).size;
    return { hits: [...hits, ...throughAcronyms(sentences, hits)], fieldTerms };
  };
}

/** Lets `ZSL` stand for the cues that its long form holds, wherever it is used. */
function throughAcronyms(sentences: readonly Sentence[], hits: readonly Hit[]): Hit[] {
  const meanings = acronymMeanings(sentences, hits);
  if (meanings.size === 0) return [];
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap(({ text }, at) => {
      const meaning = meanings.get(singularShort(text));
      if (meaning === undefined || (meaning.sentence === sentence && meaning.at === at)) return [];
      return meaning.cues.map((cue) => ({ cue, sentence, from: at, to: at + 1, through: meaning.short }));
    }),
  );
}

interface Meaning extends Acronym {
  sentence: number;
  /** Cues that cover at least half of the long form. */
  cues: number[];
}

/** Each short form where it is first explained. */
function acronymMeanings(sentences: readonly Sentence[], hits: readonly Hit[]): Map<string, Meaning> {
  const explained = sentences.flatMap(({ acronyms }, sentence) =>
    acronyms.map((acronym) => ({ ...acronym, sentence })),
  );
  const covers = (hit: Hit, { sentence, from, to }: Omit<Meaning, "cues">) =>
    hit.sentence === sentence && hit.from >= from && hit.to <= to && 2 * (hit.to - hit.from) >= to - from;
  const meanings = explained.map((acronym): [string, Meaning] => {
    const cues = new Set(hits.filter((hit) => covers(hit, acronym)).map(({ cue }) => cue));
    return [acronym.short, { ...acronym, cues: [...cues] }];
  });
  return new Map(meanings.reverse());
}
