import { expect, it } from "vitest";
import { editorWords, wordsMissing } from "@/components/editor/words";
import { shapeOf } from "@/domain/editor/shape";
import { readTyped } from "@/domain/editor/typed";
import { languages } from "@/domain/localized";
import { settingKinds, settings } from "@/domain/settings/kinds";
import { shippedRegulation } from "@/domain/settings/regulation";
import { receiveForm } from "@/lib/files/receive";
import { messagesIn } from "@/messages/catalogue";
import { openOnForm } from "../posted";
import { settingGroups } from "./groups";
import { editPath, kindIn } from "./paths";
import { postedDraft } from "./posted";

it("has words for every field of every kind, in both languages", () => {
  const missing = languages.flatMap((language) =>
    settingKinds.flatMap((kind) =>
      wordsMissing(shapeOf(settings[kind].schema), editorWords(messagesIn(language).setting.fields[kind])),
    ),
  );
  expect(missing).toEqual([]);
});

it("puts every kind into one group of the index", () => {
  const grouped = Object.values(settingGroups).flat();
  expect([...grouped].sort()).toEqual([...settingKinds].sort());
});

it("reads the form as a browser posts it, and only its fields", async () => {
  const body = new URLSearchParams([
    ["_key", "a key"],
    ["_revision", "3"],
    ["_en", "compensatoryCaps.12"],
    ["_hacer", "add:compensatoryCaps"],
    ["_note", "Nota del banco central"],
    ["compensatoryCaps.12.value", "112.50"],
    ["compensatoryCaps.12.validTo", ""],
  ]);
  const request = new Request("http://localhost/ajustes/regulation/guardar", { method: "POST", body });
  const received = await receiveForm(request, { maxBytes: 10_000 });
  if (!received.ok) throw new Error(received.reason);
  const posted = postedDraft(received.form, "regulation");
  expect(posted).toEqual({
    kind: "regulation",
    revision: "3",
    typed: {
      _note: ["Nota del banco central"],
      "compensatoryCaps.12.value": ["112.50"],
      "compensatoryCaps.12.validTo": [""],
    },
  });
  expect(openOnForm(received.form)).toBe("compensatoryCaps.12");
  const read = readTyped(shapeOf(settings.regulation.schema), posted.typed, shippedRegulation).value;
  expect(read).toEqual({
    ...shippedRegulation,
    compensatoryCaps: shippedRegulation.compensatoryCaps.with(12, {
      ...(shippedRegulation.compensatoryCaps[12] as (typeof shippedRegulation.compensatoryCaps)[number]),
      value: "1.1250",
      validTo: null,
    }),
  });
});

it("leads to the editor of a part", () => {
  expect(editPath("regulation", "compensatoryCaps.3", { at: "compensatoryCaps.3.value" })).toBe(
    "/ajustes/regulation/editar?en=compensatoryCaps.3#compensatoryCaps.3.value",
  );
  expect(editPath("regulation", "", { isSaved: true })).toBe("/ajustes/regulation/editar?hecho=saved");
  expect(kindIn("constructor")).toBeNull();
});
