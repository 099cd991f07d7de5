import { expect, it } from "vitest";
import { editorWords, wordsMissing } from "@/components/editor/words";
import { languages } from "@/domain/localized";
import { productForm } from "@/domain/product-form";
import { messagesIn } from "@/messages/catalogue";

it("has words for every field of a product, in both languages", () => {
  const missing = languages.flatMap((language) =>
    wordsMissing(productForm, editorWords(messagesIn(language).product.field)),
  );
  expect(missing).toEqual([]);
});
