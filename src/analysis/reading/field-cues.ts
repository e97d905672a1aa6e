import { cueList } from "../cues/cue-list.ts";

/**
 * Terms of art of machine learning. A text with fewer than two different ones is no paper of this field and is filed
 * nowhere, however many words such as "method", "text" or "images" it holds.
 */
export const fieldCues: readonly string[] = cueList(`
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
