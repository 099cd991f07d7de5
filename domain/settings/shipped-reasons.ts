import type { Reasons } from "./reasons";

type Text = readonly [es: string, en: string];

const reason = (code: string, [es, en]: Text, cure?: Text) => ({
  code,
  text: { es, en },
  cure: cure ? { es: cure[0], en: cure[1] } : null,
  legalBasis: null,
  validFrom: null,
  validTo: null,
});

const noLongerNeeded = reason("no_longer_needed", ["Ya no lo necesito", "I no longer need it"]);
const foundOther = reason("found_other", ["Conseguí otro crédito", "I found another credit"]);
const other = reason("other", ["Otro motivo", "Another reason"]);

/** The reasons Veta ships with; an institution makes them its own. */
export const shippedReasons: Reasons = {
  observation: [
    reason(
      "unreadable",
      ["No se lee bien", "It cannot be read well"],
      [
        "Suba una foto con más luz, sin sombras y con toda la hoja.",
        "Upload a photo with more light, without shadows and with the whole sheet.",
      ],
    ),
    reason(
      "incomplete",
      ["Está incompleto", "It is incomplete"],
      ["Suba todas las hojas o complete lo que falta.", "Upload all pages or complete what is missing."],
    ),
    reason(
      "outdated",
      ["Ya venció", "It is out of date"],
      ["Pida uno nuevo a la entidad que lo da y súbalo.", "Ask the office that issues it for a new one and upload it."],
    ),
    reason(
      "mismatch",
      ["No coincide con lo que respondió", "It does not match your answers"],
      ["Revise cuál dato es el correcto y corrija el otro.", "Check which one is right and correct the other."],
    ),
    reason(
      "wrong_document",
      ["Es otro documento", "It is another document"],
      ["Suba el documento que pide la lista.", "Upload the document the list asks for."],
    ),
    reason(
      "missing_signature",
      ["Falta una firma", "A signature is missing"],
      ["Hágalo firmar y súbalo otra vez.", "Have it signed and upload it again."],
    ),
    reason(
      "explain",
      ["Hace falta una explicación", "An explanation is needed"],
      ["Explique con sus palabras en el recuadro.", "Explain in your own words in the box."],
    ),
  ],
  approval: [
    reason("capacity_shown", ["Sus ingresos alcanzan para las cuotas", "Your income covers the instalments"]),
    reason("formalization_alive", ["Su formalización está al día", "Your formalization is up to date"]),
    reason("green_purpose", [
      "El uso del dinero mejora el trabajo y el ambiente",
      "The use of the money improves work and environment",
    ]),
    reason("good_history", ["Paga sus deudas a tiempo", "You pay your debts on time"]),
  ],
  decline: [
    reason(
      "capacity_insufficient",
      ["La cuota es alta para lo que gana", "The instalment is high for your income"],
      [
        "Pida un monto menor o más meses. Puede calcular su cuota antes de pedir.",
        "Ask for less or for more months. You can calculate your instalment first.",
      ],
    ),
    reason(
      "formalization_not_alive",
      ["Su formalización no está al día", "Your formalization is not up to date"],
      [
        "Acérquese a la dirección regional de minería, regularice su inscripción y vuelva a postular.",
        "Go to the regional mining office, regularize your registration and apply again.",
      ],
    ),
    reason(
      "sales_not_shown",
      ["Faltan comprobantes de venta de oro", "Gold sale papers are missing"],
      [
        "Junte las liquidaciones de los últimos seis meses. Pídalas a quien le compra el oro.",
        "Gather the settlements of the last six months. Ask whoever buys your gold.",
      ],
    ),
    reason(
      "over_indebted",
      ["Ya tiene muchas deudas", "You already have many debts"],
      ["Pague o reduzca una deuda y vuelva a postular.", "Pay off or reduce a debt and apply again."],
    ),
    reason(
      "purpose_not_served",
      ["Este crédito no financia lo que quiere comprar", "This credit does not finance what you want to buy"],
      ["Vea los otros créditos o pida orientación a la caja.", "See the other credits or ask the lender for advice."],
    ),
    reason(
      "excluded_zone",
      ["El lugar de trabajo está en una zona donde no podemos financiar", "The work area is where we cannot finance"],
      [
        "Pida orientación a la dirección regional de minería sobre otra área.",
        "Ask the regional mining office about another area.",
      ],
    ),
    reason(
      "information_not_confirmed",
      ["No pudimos confirmar un dato importante", "We could not confirm an important fact"],
      ["Reúna un documento que lo demuestre y vuelva a postular.", "Get a document that shows it and apply again."],
    ),
  ],
  return: [
    reason("memo_incomplete", ["El sustento está incompleto", "The grounds are incomplete"]),
    reason("figures_unexplained", ["Las cifras no se explican", "The figures are not explained"]),
    reason("visit_needed", ["Hace falta una visita", "A visit is needed"]),
  ],
  deferral: [
    reason("evidence_awaited", ["Falta un papel o un dato que ya se pidió", "A paper or fact asked for is missing"]),
    reason("members_disagree", ["El comité necesita otra sesión para decidir", "The committee needs another session"]),
    reason("time_short", ["No alcanzó el tiempo de la sesión", "There was not enough time in the session"]),
  ],
  withdrawal: [noLongerNeeded, foundOther, reason("takes_too_long", ["Demora demasiado", "It takes too long"]), other],
  offer_decline: [
    reason("cost_too_high", ["Cuesta más de lo que podemos pagar", "It costs more than we can pay"]),
    reason("conditions_too_hard", ["No podemos cumplir las condiciones", "We cannot meet the conditions"]),
    noLongerNeeded,
    foundOther,
    other,
  ],
  counter_offer: [
    reason("instalment_too_high", ["La cuota es muy alta", "The instalment is too high"]),
    reason("amount_too_low", ["El monto no alcanza", "The amount is not enough"]),
    reason("less_needed", ["Necesitamos menos", "We need less"]),
    reason("season_differs", ["Nuestras ventas llegan en otros meses", "Our sales come in other months"]),
    other,
  ],
  reopening: [
    reason("evidence_missing", ["Falta el documento que lo demuestra", "The document that shows it is missing"]),
    reason("evidence_expired", ["El documento ya venció", "The document is out of date"]),
    reason("marked_by_mistake", ["Se marcó por error", "It was marked by mistake"]),
  ],
};
