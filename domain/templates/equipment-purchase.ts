import type { Check } from "../checks";
import { technologiesIn } from "../technology/catalogue";
import { answered, computedMoney, lookInto, money, photo, ruc, type Task, t, technology, yesNo } from "./compose";
import { burning, mercuryMonthly, mercuryUse, oreTest } from "./environment";

/** What is bought to leave mercury, whoever comes to own it. */

const offered = ["concentration", "refine"] as const;

/** Technologies that one applicant may buy for itself without a person looking first. */
const financed = technologiesIn(offered).filter(({ financeable }) => financeable === "yes");

export const purchase: Task = {
  code: "purchase",
  title: t("Lo que quiere comprar", "What you want to buy"),
  minutes: 4,
  questions: [
    technology(
      {
        code: "equipment",
        label: t("¿Qué equipo quiere comprar?", "Which equipment do you want to buy?"),
      },
      [...offered],
    ),
    money(
      { code: "equipment_price", label: t("¿Cuánto cuesta el equipo?", "How much does the equipment cost?") },
      1_000_00,
      5_000_000_00,
    ),
    ruc({
      code: "supplier_ruc",
      label: t("RUC del proveedor", "Supplier's RUC"),
      hint: t("Está en la proforma. Tiene 11 números.", "It is on the quote. It has 11 digits."),
    }),
    mercuryUse,
    mercuryMonthly,
    burning,
    oreTest,
    photo(
      {
        code: "place_photo",
        label: t("Foto del lugar donde irá el equipo", "Photo of the place for the equipment"),
      },
      "site_photo",
    ),
    computedMoney(
      { code: "own_share_amount", label: t("El 10 % del precio es", "10 % of the price is") },
      "answer.equipment_price × 10 %",
    ),
    yesNo({
      code: "own_share",
      label: t("¿Puede poner el 10 % del precio?", "Can you put in 10 % of the price?"),
      hint: t("Se guarda como depósito y cuenta como garantía.", "It is kept as a deposit and counts as a guarantee."),
    }),
  ],
};

export const inCatalogue = lookInto({
  code: "catalogue",
  name: t("Equipo de la lista", "Equipment on the list"),
  requires: answered("equipment", ...financed.map(({ code }) => code)),
  message: t("Ese equipo no está en nuestra lista.", "That equipment is not on our list."),
  cure: t(
    "Suba la hoja del equipo con su proforma. La caja ve si trabaja sin mercurio.",
    "Upload the equipment's sheet with its quote. The lender sees whether it works without mercury.",
  ),
});

/** The loan pays what it is asked for and nothing else; `price` is the question of what that costs. */
export const amountWithin = (price: string): Check => ({
  code: "amount_within_price",
  holds: { kind: "figures", left: "loan.amountCents", is: "at_most", right: `answer.${price}` },
  effect: "blocks",
  message: t("Pide más de lo que cuesta.", "You ask for more than it costs."),
  cure: t("Baje el monto que pide, o corrija el precio.", "Lower the amount you ask for, or correct the price."),
});

export const ownShare = lookInto({
  code: "own_share",
  name: t("Depósito del 10 % del precio", "Deposit of 10 % of the price"),
  requires: answered("own_share", "yes"),
  message: t("Falta el depósito del 10 % del precio.", "The deposit of 10 % of the price is missing."),
  cure: t(
    "Junte el 10 % con sus socios, o pregunte a la caja qué otra garantía recibe.",
    "Gather the 10 % with your members, or ask the lender which other guarantee it takes.",
  ),
});

export const paidToSupplier = {
  code: "paid_to_supplier",
  when: { fact: "loan.amountCents", is: "at_least" as const, value: 1 },
  text: t(
    "El dinero se paga al proveedor contra el acta de entrega.",
    "The money is paid to the supplier against the delivery act.",
  ),
};
