import { expect, test } from "vitest";
import { chargeIssues } from "./charges";
import { isPlainlyWritten, prohibitedIn } from "./prohibited-charges";

const said = (es: string, en = "") => ({ es, en });

const found = (es: string, en = "") =>
  chargeIssues([{ kind: "notary", name: said(es, en), amountCents: 50_00, when: "upfront", legalBasis: null }]).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );

test.each([
  ["Comisión por desembolso", "disbursement"],
  ["DESEMBOLSO", "disbursement"],
  ["Comisión por desembolsar", "disbursement"],
  ["D e s e m b o l s o", "disbursement"],
  ["des-embolso", "disbursement"],
  ["desem bolso", "disbursement"],
  ["d.e.s.e.m.b.o.l.s.o", "disbursement"],
  ["D3s3mb0ls0", "disbursement"],
  ["ｄｅｓｅｍｂｏｌｓｏ", "disbursement"],
  ["Évàluâción de crédito", "evaluation"],
  ["Consulta a la central de riesgos", "bureau"],
  ["Gasto de c0br4nza", "late"],
  ["m.o.r.a", "late"],
  ["M O R A", "late"],
  ["Atención de reclamos", "claims"],
  ["Levantamiento de la garantía", "guarantee_release"],
  ["Administración de garantías", "guarantee_management"],
])("%s is on the closed list", (name, code) => {
  expect(prohibitedIn(said(name))?.value?.code).toBe(code);
  expect(found(name)).toHaveLength(1);
  expect(found("Gasto", name)).toHaveLength(1);
});

test.each([
  ["a zero-width space inside", "desem\u200bbolso"],
  ["a soft hyphen inside", "desem\u00adbolso"],
  ["a word joiner inside", "mo\u2060ra"],
  ["Cyrillic look-alikes", "dеsеmbоlsо"],
  ["Greek look-alikes", "desembοlsο"],
  ["a dotless i", "constıtucion"],
  ["a struck o", "desembølso"],
  ["mathematical letters", "𝐝𝐞𝐬𝐞𝐦𝐛𝐨𝐥𝐬𝐨"],
  ["text turned around", "\u202eoslobmesed"],
  ["heaped accents", "d\u0336\u0301e\u0336\u0301sembolso"],
  ["a tag", "<script>alert(1)</script>"],
  ["a line break", "Notaría\nmora"],
  ["a null character", "Notaría\u0000"],
])("%s is refused", (_, name) => {
  expect(isPlainlyWritten(said(name))).toBe(false);
  expect(found(name)).toEqual(["charges.0.name charge_name_letters"]);
});

test.each([
  "Gastos notariales",
  "Tasación del perito",
  "Inscripción en SUNARP (1.ª vez)",
  "Estado de cuenta impreso",
  "Honorario mínimo razonable",
  "Tercero n.º 2: «peritaje» & visita – 50 %",
  "Ñusta Tambo, pago al notario",
])("%s is lawful", (name) => {
  expect(found(name, "Notary's fees")).toEqual([]);
});
