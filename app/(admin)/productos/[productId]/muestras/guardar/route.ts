import { samplesPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { typedAnswers } from "@/components/questions/typed-answers";
import { keepSample } from "@/lib/products/samples";

/** Keeps a sample, new or changed. Everything that is no question of the product begins with "_". */
export const POST = formPost(keepSample, {
  input: ({ fields }, { productId }) => {
    const said = (name: string) => fields.get(`_${name}`) ?? "";
    return {
      productId,
      sampleId: said("sampleId"),
      name: said("name"),
      kind: said("kind"),
      amount: said("amount"),
      termMonths: said("termMonths"),
      documents: fields.getAll("_documents"),
      standing: said("standing"),
      body: said("body"),
      score: said("score"),
      minPoints: said("minPoints"),
      maxPoints: said("maxPoints"),
      complete: said("complete"),
      answers: typedAnswers(fields),
    };
  },
  done: (_out, { productId }) => `${samplesPath(productId)}?hecho=kept`,
  back: ({ productId }, form) => samplesPath(productId, `/${form?.fields.get("_sampleId") || "nueva"}`),
});
