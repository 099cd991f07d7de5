import { applicantKinds } from "./applicant";
import type { Localized } from "./localized";
import { departments } from "./register/ubigeo";

/**
 * Facts that Veta itself has of an application, besides its answers. Those of registers and assessments are named here
 * before anything gives them: until then they are not known, and what asks for them lacks evidence.
 */

export type FactKind = "number" | "money" | "choice" | "yes_no" | "text" | "date" | "list";
export type CataloguedFact = {
  name: string;
  label: Localized;
  kind: FactKind;
  /** A label of null is said by the messages: the kinds of applicants. */
  options: readonly { value: string; label: Localized | null }[];
  /** Who knows it. */
  source: "applicant" | "loan" | "register" | "assessment";
};

const fact = (
  name: string,
  kind: FactKind,
  es: string,
  en: string,
  options: readonly [value: string, es: string, en: string][] = [],
): CataloguedFact => ({
  name,
  kind,
  label: { es, en },
  options: options.map(([value, spanish, english]) => ({ value, label: { es: spanish, en: english } })),
  source: name.split(".")[0] as CataloguedFact["source"],
});

export const factCatalogue: readonly CataloguedFact[] = [
  {
    ...fact("applicant.kind", "choice", "Quién pide", "Who asks"),
    options: applicantKinds.map((value) => ({ value, label: null })),
  },
  fact(
    "applicant.region",
    "choice",
    "Región de quien pide",
    "Region of the applicant",
    departments().map(({ code, name }) => [code, name, name]),
  ),
  fact("applicant.people", "number", "Personas con cuenta en la organización", "People with an account"),
  fact("loan.amountCents", "money", "Monto que se pide", "Amount asked for"),
  fact("loan.termMonths", "number", "Plazo en meses", "Term in months"),
  fact("loan.instalmentCents", "money", "Cuota", "Instalment"),
  fact("loan.costCents", "money", "Costo total del crédito en soles", "Total cost of the loan in soles"),
  fact("loan.tceaPercent", "number", "TCEA en porcentaje", "TCEA in percent"),
  fact("register.reinfoState", "choice", "Estado en el REINFO consultado", "State in the REINFO as consulted", [
    ["active", "Vigente", "Active"],
    ["suspended", "Suspendido", "Suspended"],
    ["excluded", "Excluido", "Excluded"],
    ["none", "Sin inscripción", "Not registered"],
  ]),
  fact("register.reinfoAgeDays", "number", "Días desde la consulta del REINFO", "Days since the REINFO was consulted"),
  fact("register.rucState", "choice", "Estado del RUC consultado", "State of the RUC as consulted", [
    ["active", "Activo", "Active"],
    ["suspended", "Suspensión temporal", "Temporarily suspended"],
    ["closed", "Baja", "Closed"],
  ]),
  fact("register.rucCondition", "choice", "Condición del domicilio fiscal", "Condition of the tax address", [
    ["found", "Habido", "Found"],
    ["not_found", "No habido", "Not found"],
  ]),
  fact("register.rucAgeDays", "number", "Días desde la consulta del RUC", "Days since the RUC was consulted"),
  fact("register.creditClass", "choice", "Clasificación en el sistema financiero", "Class in the financial system", [
    ["normal", "Normal", "Normal"],
    ["watch", "Con problemas potenciales", "Potential problems"],
    ["deficient", "Deficiente", "Deficient"],
    ["doubtful", "Dudoso", "Doubtful"],
    ["loss", "Pérdida", "Loss"],
  ]),
  fact(
    "assessment.coverageRatio",
    "number",
    "Cobertura: ingreso libre entre cuota",
    "Coverage: free income over instalment",
  ),
  fact("assessment.debtIncomePercent", "number", "Deuda sobre ingresos, en porcentaje", "Debt over income, in percent"),
  fact(
    "assessment.guaranteePercent",
    "number",
    "Garantías sobre el monto, en porcentaje",
    "Guarantees over the amount, in percent",
  ),
  fact(
    "assessment.environmentCategory",
    "choice",
    "Categoría ambiental y social",
    "Environmental and social category",
    [
      ["a", "A, alto riesgo", "A, high risk"],
      ["b", "B, riesgo medio", "B, medium risk"],
      ["c", "C, bajo riesgo", "C, low risk"],
    ],
  ),
  fact("assessment.siteVisited", "yes_no", "Se visitó el lugar de trabajo", "The place of work was visited"),
];
