import type { Actor } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import type { ProductConfig } from "@/domain/product";
import { isAnswered } from "@/domain/question";
import { rucFromStem } from "@/domain/register/ruc";
import { attachDocument } from "@/lib/applications/attach";
import { claimApplication, passScreening } from "@/lib/applications/claim";
import { decideApplication, returnToReview } from "@/lib/applications/decide";
import { file } from "@/lib/applications/file";
import { observeApplication } from "@/lib/applications/observe";
import { ownApplication } from "@/lib/applications/own";
import { recommendApplication } from "@/lib/applications/recommend";
import { resubmitApplication } from "@/lib/applications/resubmit";
import { saveAnswers, saveLoan } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { findOut } from "@/lib/demo/findings";
import { samplePdf } from "@/lib/demo/paper";
import { demoProducts } from "@/lib/demo/products";
import { type Cast, callerAt, must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";

/** How far a demo application has come. */
type Reach =
  | "draft_empty"
  | "draft"
  | "submitted"
  | "screening"
  | "observed"
  | "answered"
  | "under_review"
  | "observed_late"
  | "pending_decision"
  | "returned"
  | "in_committee"
  | "approved"
  | "approved_with_conditions"
  | "declined"
  | "withdrawn";

type Story = [applicant: string, product: string, soles: number, months: number, daysAgo: number, reach: Reach];

const eq = "equipo-sin-mercurio";
const wc = "capital-de-trabajo";
const pa = "credito-pallaquera";

const stories: Story[] = [
  ["cerro", eq, 48_000, 24, 1, "submitted"],
  ["quebrada", eq, 18_500, 18, 2, "submitted"],
  ["pampa", eq, 95_000, 36, 24, "in_committee"],
  ["rio", eq, 30_000, 24, 6, "screening"],
  ["nevado", eq, 64_000, 36, 9, "under_review"],
  ["tres", eq, 22_000, 24, 5, "observed"],
  ["hilda", eq, 12_000, 12, 4, "screening"],
  ["cerro", eq, 30_000, 24, 60, "approved"],
  ["quebrada", eq, 26_000, 24, 70, "declined"],
  ["pampa", eq, 75_000, 36, 28, "pending_decision"],
  ["rio", eq, 15_000, 12, 26, "pending_decision"],
  ["nevado", eq, 40_000, 24, 50, "approved_with_conditions"],
  ["tres", eq, 60_000, 36, 33, "returned"],
  ["hilda", eq, 9_000, 12, 80, "approved"],
  ["cerro", eq, 20_000, 18, 0, "draft"],
  ["rio", eq, 55_000, 24, 12, "observed_late"],
  ["pampa", eq, 35_000, 24, 14, "answered"],
  ["nevado", eq, 28_000, 24, 40, "withdrawn"],
  ["cerro", wc, 10_000, 12, 3, "submitted"],
  ["quebrada", wc, 8_000, 9, 7, "under_review"],
  ["pampa", wc, 25_000, 18, 15, "pending_decision"],
  ["rio", wc, 5_000, 6, 45, "approved"],
  ["nevado", wc, 12_000, 12, 8, "observed"],
  ["tres", wc, 15_000, 12, 55, "declined"],
  ["hilda", wc, 3_000, 6, 2, "submitted"],
  ["cerro", wc, 6_000, 6, 90, "approved"],
  ["quebrada", wc, 20_000, 18, 20, "answered"],
  ["rio", wc, 9_000, 9, 6, "screening"],
  ["tres", wc, 4_000, 6, 0, "draft_empty"],
  ["hilda", wc, 2_000, 3, 30, "withdrawn"],
  ["nevado", wc, 30_000, 18, 17, "pending_decision"],
  ["pampa", wc, 7_500, 9, 65, "approved_with_conditions"],
  ["eulalia", pa, 3_000, 12, 1, "submitted"],
  ["eulalia", pa, 1_500, 6, 75, "approved"],
  ["eulalia", pa, 2_500, 12, 50, "declined"],
  ["eulalia", pa, 4_000, 12, 6, "observed"],
  ["eulalia", pa, 5_000, 18, 9, "pending_decision"],
  ["eulalia", pa, 2_000, 6, 0, "draft"],
  ["eulalia", pa, 3_500, 12, 5, "under_review"],
  ["eulalia", pa, 1_000, 6, 28, "withdrawn"],
];

export async function seedApplications(cast: Cast, today: Date): Promise<void> {
  // Oldest first, so that numbers rise with dates.
  for (const story of [...stories].sort((a, b) => b[4] - a[4])) await tell(cast, story, today);
}

const hour = 3_600_000;

async function tell(cast: Cast, [who, slug, soles, months, daysAgo, reach]: Story, today: Date): Promise<void> {
  const product = demoProducts.find((one) => one.slug === slug);
  const applicant = cast.applicants[who];
  const staff = product ? cast.staff[product.lender] : undefined;
  if (!product || !applicant || !staff?.analista || !staff.gerencia) throw new Error("A demo story lacks its cast");
  // Each step takes a share of the days that have passed, so that the last one is recent and none lies ahead.
  let clock = today.getTime() - daysAgo * 24 * hour - 6 * hour;
  const tick = (hours: number) => {
    clock = Math.min(clock + hours * hour, today.getTime() - hour / 4);
    return new Date(clock);
  };
  const by = (actor: Actor, hours: number) => callerAt(actor, tick(hours));

  const { applicationId: id } = await must(startApplication(by(applicant, 0), { slug }));
  if (reach === "draft_empty") return;
  await must(saveLoan(by(applicant, 0.1), { id, amount: `${soles}.00`, termMonths: String(months) }));
  const price = `${Math.round(soles * 1.1)}.00`;
  const given = { ...sampleAnswers, equipment_price: price };
  await fillIn(by(applicant, 0.1), id, given, product.config.tasks.slice(0, reach === "draft" ? 2 : undefined));
  if (reach === "draft") return;
  await handIn(by(applicant, 0.3), id, applicant);
  const signing = by(applicant, 0.2);
  await must(submitApplication(signing, await signatureOf(signing, id)));
  if (reach === "submitted") return;
  if (reach === "withdrawn") {
    await must(withdrawApplication(by(applicant, 20), { id, reasonCode: "found_other" }));
    return;
  }
  const version = async (actor: Actor) => (await must(file(callerAt(actor, new Date(clock)), { id }))).version;
  const { analista, gerencia } = staff;
  await must(claimApplication(by(analista, 18), { id }));
  if (reach === "screening") return;

  const paper = product.config.documents[0]?.code ?? "";
  if (reach === "observed" || reach === "answered") {
    await must(
      observeApplication(by(analista, 5), {
        id,
        version: await version(analista),
        items: [
          {
            targetKind: "document",
            targetCode: paper,
            reasonCode: "unreadable",
            note: "No se lee la segunda hoja. Tome otra foto con más luz.",
          },
        ],
      }),
    );
    if (reach === "observed") return;
    await must(
      attachDocument(by(applicant, 20), { id, requirement: paper, issuedOn: "", file: sampleFile("corregido.pdf") }),
    );
    await must(resubmitApplication(by(applicant, 0.2), { id }));
    return;
  }
  await must(passScreening(by(analista, 6), { id, version: await version(analista) }));
  if (reach === "under_review") return;
  if (reach === "observed_late") {
    await must(
      observeApplication(by(analista, 24), {
        id,
        version: await version(analista),
        items: [
          {
            targetKind: "task",
            targetCode: product.config.tasks.at(-1)?.code ?? "",
            reasonCode: "explain",
            note: "Explique por qué sus ventas cambian tanto de un mes a otro.",
          },
        ],
      }),
    );
    return;
  }
  await findOut(by(analista, 12), staff.ambiental, id);
  const declines = reach === "declined";
  const propose = async () =>
    must(
      recommendApplication(by(analista, 48), {
        id,
        version: await version(analista),
        outcome: declines ? "decline" : reach === "approved_with_conditions" ? "approve_with_conditions" : "approve",
        amount: `${soles}.00`,
        termMonths: String(months),
        reasonCodes: declines ? ["capacity_insufficient"] : ["capacity_shown", "formalization_alive"],
        memo: "Visita hecha y ventas revisadas con las liquidaciones. La cuota se compara con el ingreso neto mensual.",
      }),
    );
  await propose();
  if (reach === "pending_decision" || reach === "in_committee") return;
  if (reach === "returned") {
    await must(
      returnToReview(by(gerencia, 24), {
        id,
        version: await version(gerencia),
        reasonCode: "figures_unexplained",
        note: "Falta explicar el ingreso de los meses de lluvia.",
      }),
    );
    return;
  }
  await must(
    decideApplication(by(gerencia, 24), {
      id,
      version: await version(gerencia),
      outcome: declines ? "decline" : reach === "approved_with_conditions" ? "approve_with_conditions" : "approve",
      reasonCodes: declines ? ["capacity_insufficient"] : ["capacity_shown", "formalization_alive"],
      figures: declines ? { capacity_insufficient: "Cuota de S/ 1,480 al mes y S/ 1,100 disponibles" } : {},
      message: "",
      conditions: reach === "approved_with_conditions" ? "Presentar el IGAFOM preventivo antes del desembolso." : "",
    }),
  );
}

const sampleAnswers: Record<string, string> = {
  members: "23",
  active_since: "2019-03-01",
  keeps_records: "all",
  separate_money: "yes",
  reinfo_state: "active",
  igafom_stage: "presented",
  outside_protected: "yes",
  land_title: "contract",
  contract_until: "2031-12-31",
  work_place: "211002",
  community: "signed",
  adults_only: "yes",
  equipment: "shaking_table",
  supplier_ruc: rucFromStem("2099900099"),
  mercury_use: "replace",
  mercury_monthly: "1.5",
  burning: "closed",
  ore_test: "done",
  own_share: "yes",
  monthly_gold: "180",
  monthly_sales: "45,000.00",
  buyer: "Planta de muestra",
  recent_sales: JSON.stringify([
    { month: "august", grams: "168", received: "42,000.00", buyer: "plant" },
    { month: "september", grams: "194.5", received: "48,600.00", buyer: "plant" },
    { month: "october", grams: "177.6", received: "44,400.00", buyer: "trader" },
  ]),
  buyer_papers: "always",
  has_debts: "no",
  credit_record: "on_time",
  use_of_money: "Insumos y combustible mientras llega la venta.",
  is_member: "yes",
  in_register: "yes",
  ore_source: "agreed",
  monthly_income: "1,200.00",
  use: "ore",
};

async function fillIn(
  caller: ReturnType<typeof callerAt>,
  id: string,
  given: Record<string, string>,
  tasks: ProductConfig["tasks"],
): Promise<void> {
  for (const group of tasks) {
    const answers = Object.fromEntries(
      group.questions.filter(isAnswered).map((asked) => [asked.code, given[asked.code] ?? ""]),
    );
    await must(saveAnswers(caller, { id, task: group.code, answers }));
  }
}

async function handIn(caller: ReturnType<typeof callerAt>, id: string, applicant: Actor): Promise<void> {
  const application = await must(ownApplication(caller, { id }));
  const missing = application.gaps.filter((gap) => gap.kind === "document");
  for (const { code } of missing) {
    await must(
      attachDocument(callerAt(applicant, caller.now), {
        id,
        requirement: code,
        issuedOn: addDays(limaDate(caller.now), -6),
        file: sampleFile(`${code}.pdf`),
      }),
    );
  }
}

function sampleFile(name: string) {
  const content = samplePdf(["Documento de muestra", "Veta: datos inventados", name]);
  return { name, type: "application/pdf", content };
}
