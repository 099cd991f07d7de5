import type { ApplicantKind } from "../applicant";
import { answered, paper, t } from "./compose";

/**
 * Papers that several templates ask for. Each says where it comes from. An application may come without what the lender can
 * look up or see for itself; not without what says who signs, what is bought, or that the ground may be worked.
 */

const withRuc: ApplicantKind[] = ["association", "mining_cooperative", "company", "natural_person"];
const legalPersons: ApplicantKind[] = ["association", "mining_cooperative", "company"];
const groups: ApplicantKind[] = ["association", "mining_cooperative"];

export const rucSheet = paper({
  code: "ruc_sheet",
  name: t("Ficha RUC", "RUC sheet"),
  help: t("La descarga de SUNAT con su clave SOL.", "Download it from SUNAT with your SOL key."),
  validDays: 30,
  kinds: withRuc,
  mayLack: true,
});

export const powers = paper({
  code: "powers",
  name: t("Vigencia de poderes", "Certificate of powers"),
  help: t("La da SUNARP y dice quién puede firmar.", "Issued by SUNARP; it says who may sign."),
  validDays: 30,
  kinds: legalPersons,
});

export const assembly = paper({
  code: "assembly_minutes",
  name: t("Acta de asamblea", "Assembly minutes"),
  help: t(
    "El acuerdo para pedir el crédito, con el monto, el plazo y las firmas.",
    "The agreement to ask for the credit, with amount, term and signatures.",
  ),
  validDays: 90,
  kinds: groups,
});

export const reinfoCapture = paper({
  code: "reinfo_capture",
  name: t("Consulta REINFO", "REINFO search result"),
  help: t("Una captura de la consulta pública con la fecha.", "A capture of the public search, with its date."),
  validDays: 30,
  kinds: withRuc,
  mayLack: true,
});

export const igafomReceipt = paper({
  code: "igafom_receipt",
  name: t("IGAFOM: cargo o resolución", "IGAFOM: receipt or resolution"),
  help: t(
    "El sello de recibido, o la resolución si ya salió.",
    "The stamp of receipt, or the resolution if it is out.",
  ),
  askWhen: answered("igafom_stage", "approved", "presented"),
  mayLack: true,
});

export const landPaper = paper({
  code: "land_paper",
  name: t("Título o contrato de la concesión", "Title or contract of the concession"),
  help: t("Todas las hojas, que se vea la fecha final.", "All its pages, with the last day readable."),
  askWhen: answered("land_title", "own", "contract"),
});

export const idCard = paper({
  code: "id_card",
  name: t("DNI", "ID card (DNI)"),
  help: t("Los dos lados, que se lean los números.", "Both sides, with readable numbers."),
  kinds: ["natural_person"],
});

export const quote = paper({
  code: "quote",
  name: t("Proforma del equipo", "Quote for the equipment"),
  help: t("Con el precio, el modelo y el RUC del proveedor.", "With price, model and the supplier's RUC."),
  validDays: 30,
});

export const sitePhoto = paper({
  code: "site_photo",
  name: t("Foto del lugar donde irá el equipo", "Photo of the place for the equipment"),
  help: t("Que se vea el espacio y la entrada de luz o agua.", "Showing the space and the supply of power or water."),
  mayLack: true,
  askPlace: true,
});

export const oreReport = paper({
  code: "ore_report",
  name: t("Informe de la prueba con su mineral", "Report of the test with your ore"),
  help: t("Lo da el laboratorio o quien vende el equipo.", "The laboratory or the seller gives it."),
  validDays: 365,
  askWhen: answered("ore_test", "done"),
  mayLack: true,
});

export const settlements = paper({
  code: "settlements",
  name: t("Liquidaciones de venta de oro", "Gold sale settlements"),
  help: t("De los últimos meses. Puede subir varias fotos.", "Of the last months. You can upload several photos."),
  required: false,
  askWhen: answered("buyer_papers", "always", "sometimes"),
});

export const debtSchedules = paper({
  code: "debt_schedules",
  name: t("Cronogramas de sus créditos", "Schedules of your loans"),
  help: t("El papel con las cuotas que todavía paga.", "The paper with the instalments you still pay."),
  required: false,
  askWhen: answered("has_debts", "yes"),
});

export const reagentPaper = paper({
  code: "reagent_paper",
  name: t("Registro de SUNAT para insumos químicos", "SUNAT register for chemicals"),
  help: t("El que le permite comprar y guardar cianuro.", "The one that lets you buy and keep cyanide."),
  askWhen: answered("cyanide_use", "yes"),
});

/** Who asks and who may sign. */
export const identityPapers = [rucSheet, powers, assembly, idCard];
/** That the mine may be worked. */
export const minePapers = [reinfoCapture, igafomReceipt, landPaper];
/** What comes in and what is owed. */
export const moneyPapers = [settlements, debtSchedules];
