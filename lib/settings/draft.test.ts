import { expect, it } from "vitest";
import { shapeOf } from "@/domain/editor/shape";
import { typedOf } from "@/domain/editor/typed";
import { settings } from "@/domain/settings/kinds";
import type { Regulation } from "@/domain/settings/regulation";
import { must } from "@/lib/demo/seed";
import { confirmSetting } from "@/lib/settings/change";
import { discardDraft, editSetting, proposeDraft, settingDraft } from "@/lib/settings/draft";
import { settingPage } from "@/lib/settings/queries";
import { caller, openHouse } from "@/lib/testing/house";

const house = openHouse();
const lender = "caja-muestra-del-sur";
const staff = (key: string, slug = lender) => caller(house().cast.staff[slug as typeof lender][key]);
const kind = "regulation" as const;
const shape = shapeOf(settings[kind].schema);

const typed = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]));

it("keeps a working copy of its own for each person, through steps and wrong figures", async () => {
  const before = await must(settingDraft(staff("productos"), { kind }));
  expect(before).toMatchObject({ revision: 0, isBehind: false });
  const caps = (before.content as Regulation).compensatoryCaps.length;

  // A step takes in what was typed on the way.
  const added = await must(
    editSetting(staff("productos"), {
      kind,
      revision: 0,
      step: "add:compensatoryCaps",
      typed: typed({ "taxUnitCents.0.source": "D.S. de prueba", _note: "Nota del banco central" }),
    }),
  );
  expect(added.at).toBe(`compensatoryCaps.${caps}`);
  const draft = await must(settingDraft(staff("productos"), { kind }));
  expect(draft).toMatchObject({ revision: 1, note: "Nota del banco central" });
  expect((draft.content as Regulation).taxUnitCents[0]?.source).toBe("D.S. de prueba");
  expect((draft.content as Regulation).compensatoryCaps).toHaveLength(caps + 1);
  expect(await must(settingDraft(staff("productos2"), { kind }))).toMatchObject({ revision: 0 });

  // What cannot be read is named, what can is kept, and no step is taken.
  const at = `compensatoryCaps.${caps}`;
  const refused = await editSetting(staff("productos"), {
    kind,
    revision: 1,
    step: `remove:${at}`,
    typed: typed({ [`${at}.value`]: "mucho", [`${at}.source`]: "Nota de prueba" }),
  });
  expect(refused).toMatchObject({ code: "invalid_input", fields: { [`${at}.value`]: "rate_invalid" } });
  const kept = (await must(settingDraft(staff("productos"), { kind }))).content as Regulation;
  expect(kept.compensatoryCaps[caps]).toMatchObject({ source: "Nota de prueba", value: null });

  // A page left open elsewhere cannot undo what was saved since.
  expect(await editSetting(staff("productos"), { kind, revision: 1, step: "", typed: {} })).toMatchObject({
    code: "draft_changed",
  });
});

it("proposes what is complete, and names what is not", async () => {
  const draft = await must(settingDraft(staff("productos"), { kind }));
  const last = (draft.content as Regulation).compensatoryCaps.length - 1;
  const at = `compensatoryCaps.${last}`;
  const incomplete = await proposeDraft(staff("productos"), {
    kind,
    revision: draft.revision,
    typed: typed({ _note: " ", _from: "ayer", [`${at}.value`]: "112.5" }),
  });
  expect(incomplete).toMatchObject({
    code: "invalid_input",
    fields: {
      [`${at}.currency`]: "answer_required",
      [`${at}.validFrom`]: "date_invalid",
      _note: "reason_required",
      _from: "date_invalid",
    },
  });

  const { revision } = await must(settingDraft(staff("productos"), { kind }));
  const fields = {
    ...typedOf(shape, draft.content),
    ...typed({
      [`${at}.currency`]: "PEN",
      [`${at}.value`]: "112.50 %",
      [`${at}.validFrom`]: "1/5/2027",
      [`${at}.validTo`]: "31/10/2027",
      [`${at}.source`]: "Nota de prueba",
      _note: "Publicada por el banco central",
      _from: "24/11/2026",
    }),
  };
  const proposed = await must(proposeDraft(staff("productos"), { kind, revision, typed: fields }));
  expect(proposed.waits).toBe(true);
  expect(await must(settingDraft(staff("productos"), { kind }))).toMatchObject({ revision: 0 });

  // Who began a copy before is told that something else was confirmed since.
  await must(editSetting(staff("administracion"), { kind, revision: 0, step: "", typed: {} }));
  await must(confirmSetting(staff("productos2"), { versionId: proposed.versionId }));
  expect(await must(settingDraft(staff("administracion"), { kind }))).toMatchObject({ isBehind: true });
  await must(discardDraft(staff("administracion"), { kind }));
  expect(await must(settingDraft(staff("administracion"), { kind }))).toMatchObject({ isBehind: false });
  const [version] = (await must(settingPage(staff("productos"), { kind }))).history;
  expect(version).toMatchObject({ number: 1, effectiveFrom: "2026-11-24", status: "confirmed" });
  expect((version?.content as Regulation | undefined)?.compensatoryCaps[last]).toEqual({
    currency: "PEN",
    value: "1.1250",
    validFrom: "2027-05-01",
    validTo: "2027-10-31",
    source: "Nota de prueba",
  });
});

it("is closed to whoever may not propose", async () => {
  const form = { kind, revision: 0, typed: {} };
  expect(await editSetting(staff("analista"), { ...form, step: "" })).toMatchObject({ code: "not_allowed" });
  expect(await proposeDraft(staff("analista"), form)).toMatchObject({ code: "not_allowed" });
  expect(await discardDraft(staff("analista"), { kind })).toMatchObject({ code: "not_allowed" });
  expect(await editSetting(staff("productos"), { ...form, step: "add:nowhere" })).toMatchObject({
    code: "invalid_input",
  });
  expect(await editSetting(staff("productos"), { ...form, kind: "nothing", step: "" })).toMatchObject({
    code: "invalid_input",
  });
});
