import { wordSet } from "../text/normal-form.ts";

/** Capitalised words and acronyms that name fields, tasks, kinds of models or languages, never one system or data set. */
const general =
  wordSet(`AI ML DL NLP NLU NLG CV IR IE RL QA NLI NER POS MT NMT ASR TTS STS RTE KG KB ZSL FSL GZSL MTL CL TL ICL PEFT UDA SSL OOD
   IID LM LMs PLM PLMs LLM LLMs SLM SLMs MLLM MLLMs VLM VLMs FM FMs GAN GANs VAE VAEs CNN CNNs RNN RNNs GNN GNNs DNN DNNs
   ANN ANNs MLP MLPs GP GPs SVM SVMs LSTM LSTMs BiLSTM ViT ViTs GPU GPUs CPU TPU API PDE PDEs ODE ODEs PAC KL SOTA USA UK US
   EEG ECG MRI CT fMRI RGB 2D 3D 1D BLEU ROUGE F1 mAP AUC WER SOTA PyTorch TensorFlow Python Transformer Transformers
   Bayesian Gaussian Riemannian Euclidean Internet Web Twitter Wikipedia Reddit GitHub HuggingFace HTTP URL PhD TL;DR
   English French German Spanish Turkish Portuguese Chinese Japanese Javanese Russian Arabic Hindi Italian Dutch Korean
   Polish Vietnamese Indonesian Swedish Danish Norwegian Finnish Greek Czech Hebrew Persian Thai Bengali Tamil Swahili
   Mandarin Ukrainian Romanian Hungarian Basque Catalan Estonian Latvian Lithuanian Malagasy African European Asian Indian
   American British Western Universal Dependencies BERT BART GPT LLaMA Llama CLIP ResNet T5 RoBERTa ELMo LoRA Adam SGD SVD PCA TSNE MLM KNN kNN RLHF Fine-Tuning Learning Parameter-Efficient`);

/** Whether every word of a name is general ("NLP", "Turkish-English", "CNN"). */
export function isGeneral(name: string): boolean {
  return name.split(" ").every((word) => general.has(word) || /^\d+$/.test(word) || isLanguagePair(word));
}

/** Whether it may name one system or data set: it is no letter or number and not general. */
export function mayBeName(name: string): boolean {
  return name.length > 1 && !isGeneral(name) && !/^\d/.test(name);
}

function isLanguagePair(word: string): boolean {
  const parts = word.split("-");
  return parts.length > 1 && parts.every((part) => general.has(part) && /^\p{Lu}\p{Ll}{3,}$/u.test(part));
}

/** Letters and digits in lower case: two spellings of one name have the same key. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether it is written as no ordinary word is: with a second capital in one word, a digit or a raised sign. */
export function isOdd(name: string): boolean {
  return name.split(/[\s-]/).some((word) => /[\p{L}\d]\p{Lu}|\d|\^/u.test(word)) || /^\p{Lu}{1,2}-\p{Lu}/u.test(name);
}
