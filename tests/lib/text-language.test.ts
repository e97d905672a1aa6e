import { expect, test } from "vitest";
import { textDirection, textLanguage } from "../../src/lib/text-language.ts";

test.each([
  [
    "We study how a model that was trained on one task can be used for another, and show that it needs fewer labels.",
    undefined,
  ],
  ["Object detection 3D LiDAR point clouds: benchmark dataset baseline methods", undefined],
  [
    "Wir untersuchen, wie ein Modell, das auf einer Aufgabe trainiert wurde, für eine andere verwendet werden kann.",
    "de",
  ],
  ["En este artículo estudiamos cómo un modelo entrenado en una tarea puede usarse en otra con menos etiquetas.", "es"],
  ["本文研究迁移学习在图像分类中的应用,并提出一种新的方法。", "zh"],
  ["نقدم في هذه الورقة طريقة جديدة لتعلم النقل بين اللغات باستخدام BERT", "ar"],
  ["אנו מציגים שיטה חדשה ללמידת העברה בין שפות שונות", "he"],
  ["AB", undefined],
])("the language of %j is %s", (text, language) => {
  expect(textLanguage(text)).toBe(language);
});

test("Arabic and Hebrew are written from right to left", () => {
  expect(["ar", "fa-IR", "he", "de", "zh"].map(textDirection)).toEqual(["rtl", "rtl", "rtl", "ltr", "ltr"]);
});
