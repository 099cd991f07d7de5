import { expect, it } from "vitest";
import { settings } from "@/domain/settings/kinds";
import { questionnaireOf } from "@/lib/applications/questionnaire";
import { submitApplication } from "@/lib/applications/submit";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { confirmSetting, proposeSetting } from "@/lib/settings/change";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, sent } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string, slug: "caja-muestra-del-sur" | "caja-ejemplo-altiplano" = "caja-muestra-del-sur") =>
  caller(house().cast.staff[slug][key]);
const later = (key: string) => ({ ...staff(key), now: new Date(monday.getTime() + 3_600_000) });
const cerro = () => house().cast.applicants.cerro;

it("goes with a file as it held when the file was sent", async () => {
  const before = await sent(cerro());
  const [block] = settings.environmental.shipped.blocks;
  const content = { blocks: [{ ...block, title: { es: "Permisos de hoy", en: "" } }] };
  const { versionId } = await must(
    proposeSetting(staff("administracion"), { kind: "environmental", content, note: "Acuerdo del comité." }),
  );
  expect(await must(questionnaireOf(staff("ambiental"), { id: before }))).toMatchObject({ number: 0 });
  await must(confirmSetting(later("administracion2"), { versionId }));

  expect(await must(questionnaireOf(staff("ambiental"), { id: before }))).toEqual({
    number: 0,
    content: settings.environmental.shipped,
  });
  const evening = caller(cerro(), new Date(monday.getTime() + 7_200_000));
  const after = await completeDraft(cerro());
  await must(submitApplication(evening, await signatureOf(evening, after)));
  expect(await must(questionnaireOf(staff("ambiental"), { id: after }))).toMatchObject({
    number: 1,
    content: { blocks: [{ title: { es: "Permisos de hoy" } }] },
  });
});

it("is not there for other lenders, for applicants, and in what is not sent", async () => {
  const id = await sent(cerro());
  expect(await questionnaireOf(staff("ambiental", "caja-ejemplo-altiplano"), { id })).toMatchObject({
    code: "not_found",
  });
  expect(await questionnaireOf(caller(cerro()), { id })).toMatchObject({ code: "not_allowed" });
  expect(await questionnaireOf(staff("productos"), { id })).toMatchObject({ code: "not_allowed" });
  expect(await questionnaireOf(staff("ambiental"), { id: "x" })).toMatchObject({ code: "invalid_input" });
});
