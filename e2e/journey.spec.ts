import { expect, test } from "@playwright/test";
import { arrive, fillIn, handIn, send, upload } from "./apply";
import { approve, claim, observe, openFile, pass, propose } from "./desk";
import { sampleFiles } from "./files";
import { equipmentLender, phone, signInStaff } from "./people";
import { institutionId, records } from "./records";

/** One loan from the first question to the decision, with and without script on the applicant's phone. */
for (const script of [true, false]) {
  test(`an association asks, is observed, corrects and is approved, ${script ? "with" : "without"} script`, async ({
    browser,
  }) => {
    const applicant = await (await phone(browser, script)).newPage();
    const person = await arrive(applicant);
    const home = applicant.url();
    await fillIn(applicant);
    await handIn(applicant);
    const number = await send(applicant, person);

    const analyst = await signInStaff(browser, "analista");
    await openFile(analyst, number);
    await claim(analyst);
    await observe(analyst, /Acta de asamblea/, "No se lee la firma de la segunda hoja.");

    await applicant.goto(`${home}/corregir`);
    await expect(applicant.getByText("No se lee la firma de la segunda hoja.")).toBeVisible();
    const files = await sampleFiles();
    await upload(applicant, `${home}/documentos/assembly_minutes`, files.pdf);
    await files.remove();
    await applicant.goto(`${home}/corregir`);
    await applicant.getByRole("button", { name: "Enviar correcciones" }).click();
    await expect(applicant.getByText("Enviamos sus correcciones")).toBeVisible();

    await openFile(analyst, number);
    await pass(analyst);
    await propose(analyst);
    await expect(analyst.getByRole("link", { name: "Decidir", exact: true })).toHaveCount(0);

    const approver = await signInStaff(browser, "gerencia");
    await openFile(approver, number);
    await approve(approver);

    await applicant.goto(`${home}/decision`);
    await expect(applicant.getByRole("heading", { name: "Aprobamos su crédito" })).toBeVisible();
    await expect(applicant.locator("main")).toContainText(/S\/\s60,000\.00/);
    await expect(applicant.locator("main")).toContainText("Sus ingresos alcanzan para las cuotas");
    await expect(applicant.locator("main")).not.toContainText("liquidaciones y visita hecha");

    // The database, the trail and the screens agree.
    const institution = await institutionId(equipmentLender);
    const [row] = await records<{ id: string; status: string; amount_cents: string }>(
      { scope: "actor", institution },
      "select id, status, amount_cents from applications where number = $1",
      [number],
    );
    expect(row).toMatchObject({ status: "approved", amount_cents: "6000000" });
    const steps = await records<{ event: string }>(
      { scope: "actor", institution },
      "select event from application_transitions where application_id = $1 order by seq",
      [row?.id],
    );
    expect(steps.map((step) => step.event)).toEqual([
      "submit",
      "claim",
      "request_info",
      "answer_info",
      "pass_screening",
      "recommend",
      "approve",
    ]);
    await expect
      .poll(async () => {
        const [open] = await records<{ n: number }>(
          { scope: "worker" },
          "select count(*)::int as n from audit_events e left join audit_seals s on s.event_id = e.id where e.application_id = $1 and s.event_id is null",
          [row?.id],
        );
        return open?.n;
      })
      .toBe(0);
    const trail = await records<{ event: string }>(
      { scope: "worker" },
      "select event from audit_events where application_id = $1 and event ~ 'submit|claim|observe|answer$|pass|recommend|decide' order by id",
      [row?.id],
    );
    expect(trail.map((entry) => entry.event)).toEqual([
      "application.submit",
      "application.claim",
      "application.observe",
      "application.answer",
      "application.pass_screening",
      "application.recommend",
      "application.decide",
    ]);
  });
}
