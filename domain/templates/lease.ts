import type { ProductDraft } from "../product";
import { cleanEquipment } from "./clean-equipment";
import { answered, choice, lookInto, type Task, t } from "./compose";
import { purchase } from "./equipment-purchase";
import { mine } from "./legal-standing";
import * as lending from "./lending";
import { organization } from "./organization";
import { salesByMonth } from "./sales-by-month";

const insured = {
  code: "insured",
  when: { fact: "loan.amountCents", is: "at_least" as const, value: 1 },
  text: t(
    "Tener seguro del equipo mientras la caja sea la dueña.",
    "Keep the equipment insured while the lender owns it.",
  ),
};

/** What the lender buys and the applicant uses: where it stands and who runs it matter more than what it replaces. */
const leased: Task = {
  ...purchase,
  title: t("El equipo que quiere usar", "The equipment you want to use"),
  questions: [
    ...purchase.questions
      .filter(({ code }) => code !== "mercury_monthly")
      .map((asked) =>
        asked.code === "equipment"
          ? { ...asked, label: t("¿Qué equipo quiere usar?", "Which equipment do you want to use?") }
          : asked,
      ),
    choice({ code: "kept_in", label: t("¿Dónde va a estar el equipo?", "Where will the equipment stand?") }, [
      ["closed", t("Bajo techo y con llave", "Under a roof and locked")],
      ["roof", t("Bajo techo, sin llave", "Under a roof, not locked")],
      ["open", t("Al aire libre", "In the open")],
    ]),
    choice({ code: "run_by", label: t("¿Quién va a manejar el equipo?", "Who will run the equipment?") }, [
      ["trained", t("Alguien que ya lo sabe manejar", "Somebody who knows how to run it")],
      ["to_train", t("Alguien que va a aprender", "Somebody who will learn")],
      ["nobody", t("Todavía no sabemos", "We do not know yet")],
    ]),
  ],
};

const wellKept = lookInto({
  code: "well_kept",
  name: t("Lugar techado para el equipo", "Roofed place for the equipment"),
  requires: answered("kept_in", "closed", "roof"),
  message: t("El equipo va a estar al aire libre.", "The equipment will stand in the open."),
  cure: t(
    "Busque un lugar con techo. El equipo es de la caja hasta que usted lo compre.",
    "Find a place with a roof. The equipment is the lender's until you buy it.",
  ),
});

const lockedPlace = {
  code: "locked_place",
  when: answered("kept_in", "roof", "open"),
  text: t(
    "Cerrar el lugar con llave antes de recibir el equipo, con una foto.",
    "Lock the place before the equipment arrives, with a photo.",
  ),
};

const trainedFirst = {
  code: "trained_first",
  when: answered("run_by", "to_train", "nobody"),
  text: t(
    "Enviar a una persona a aprender el manejo del equipo antes de la entrega.",
    "Send somebody to learn how to run the equipment before it is delivered.",
  ),
};

/**
 * MAPE-LEA: the equipment of MAPE-EQ, owned by the lender until the last instalment. The rates are examples to be
 * changed, not what any lender charges.
 */
export const lease: ProductDraft = {
  ...cleanEquipment,
  name: t("Alquiler de equipo con opción de compra", "Equipment lease with an option to buy"),
  summary: t(
    "Usa el equipo desde el primer día y al final se queda con él.",
    "Use the equipment from the first day and keep it at the end.",
  ),
  pays: t(
    "Equipos sin mercurio que la caja compra y usted paga por cuotas.",
    "Mercury-free equipment that the lender buys and you pay in instalments.",
  ),
  audience: ["association", "mining_cooperative", "company"],
  amount: { minCents: 10_000_00, maxCents: 80_000_00, exampleCents: 40_000_00 },
  annualRateBps: 2_600,
  grace: { kind: "partial", instalments: 2 },
  calendar: lending.monthlyOn(10),
  tasks: [organization, mine, leased, salesByMonth],
  eligibility: [...cleanEquipment.eligibility, wellKept],
  termRules: [lending.firstLoan(30_000_00, 24), lending.noBooks(30_000_00), lending.noContract(12)],
  suggestedConditions: [insured, lockedPlace, trainedFirst, ...(cleanEquipment.suggestedConditions ?? [])],
  guarantees: [lending.tenthDeposit],
  ladder: [
    { upToCents: 40_000_00, decidedBy: "approver" },
    { upToCents: 80_000_00, decidedBy: "committee", quorum: 3 },
  ],
  maxLiveApplications: 1,
};
