import { expect, test } from "vitest";
import { arxivId } from "../../../src/pipeline/parse/arxiv-id.ts";

test.each([
  ["1703.05175", "1703.05175"],
  ["  1703.05175v3 ", "1703.05175"],
  ["arXiv:1703.05175v2", "1703.05175"],
  ["arxiv: 0704.0001", "0704.0001"],
  ["https://arxiv.org/abs/1703.05175", "1703.05175"],
  ["https://arxiv.org/abs/1703.05175?context=cs#x", "1703.05175"],
  ["https://www.arxiv.org/html/1703.05175v2/", "1703.05175"],
  ["http://arxiv.org/pdf/cs/9901001v1.pdf", "cs/9901001"],
  ["https://doi.org/10.48550/arXiv.1703.05175", "1703.05175"],
  ["10.48550/arXiv.1703.05175", "1703.05175"],
  ["math.GT/0309136", "math.GT/0309136"],
  ["1703", undefined],
  ["1703.05175 1810.04805", undefined],
  ["https://evil.org/abs/1703.05175", undefined],
  ["https://arxiv.org.evil.org/abs/1703.05175", undefined],
  ["https://evil-arxiv.org/abs/1703.05175", undefined],
  ["1703.05175&id_list=1", undefined],
  ["A paper on 1703.05175", undefined],
])("the identifier in %j is %s", (text, id) => {
  expect(arxivId(text)).toBe(id);
});
