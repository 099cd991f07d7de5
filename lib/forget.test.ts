import pg from "pg";
import { expect, it } from "vitest";
import { shippedRetention } from "@/domain/settings/retention";
import { ownApplication, ownApplications } from "@/lib/applications/own";
import { startApplication } from "@/lib/applications/start";
import { must } from "@/lib/demo/seed";
import { forgetAbandonedDrafts, forgetPlatformData } from "@/lib/forget";
import { tellWaiting } from "@/lib/messages/notices";
import { deliverDue } from "@/lib/outbox";
import { confirmSetting, proposeSetting } from "@/lib/settings/change";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, sent } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const cerro = () => house().cast.applicants.cerro;
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);

async function counted(text: string): Promise<number> {
  const owner = new pg.Client(house().database.ownerUrl);
  await owner.connect();
  // This database is the test's own.
  await owner.query(`alter table ${text.split(" ")[0]} no force row level security`);
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${text}`);
  await owner.end();
  return rows[0]?.count ?? 0;
}

it("deletes drafts nobody touched, with their files, and nothing that was sent", async () => {
  const forgotten = await completeDraft(cerro());
  const kept = await sent(cerro());
  const files = await counted(`documents where application_id = '${forgotten}'`);
  expect(files).toBeGreaterThan(0);
  expect(await forgetAbandonedDrafts(later(364))).toBe(0);

  const content = { ...shippedRetention, draftDays: 90 };
  const note = "Acuerdo del comité de datos.";
  const { versionId } = await must(proposeSetting(staff("administracion"), { kind: "retention", content, note }));
  expect(await forgetAbandonedDrafts(later(91))).toBe(0);
  await must(confirmSetting(staff("productos"), { versionId }));

  expect(await forgetAbandonedDrafts(later(89))).toBe(0);
  const { applicationId: fresh } = await must(
    startApplication(caller(cerro(), later(80)), { slug: "equipo-sin-mercurio" }),
  );
  expect(await forgetAbandonedDrafts(later(91))).toBe(1);
  expect(await ownApplication(caller(cerro()), { id: forgotten })).toMatchObject({ code: "not_found" });
  expect(await counted(`documents where application_id = '${forgotten}'`)).toBe(0);
  expect(await counted(`audit_events where event = 'application.forget_draft' and entity_id = '${forgotten}'`)).toBe(1);
  const left = (await must(ownApplications(caller(cerro()), {}))).map(({ id }) => id);
  expect(left).toEqual(expect.arrayContaining([kept, fresh]));
  expect(await forgetAbandonedDrafts(later(91))).toBe(0);
});

it("deletes codes that ended, messages that were delivered, and answers to repeated forms", async () => {
  await must(startApplication(caller(cerro(), monday, crypto.randomUUID()), { slug: "equipo-sin-mercurio" }));
  await tellWaiting(monday);
  while ((await deliverDue(later(1))) > 0);
  const all = async () => ({
    codes: await counted("one_time_codes"),
    messages: await counted("outbox where delivered_at is not null"),
    forms: await counted("command_log"),
  });
  const before = await all();
  expect(Math.min(...Object.values(before))).toBeGreaterThan(0);
  await forgetPlatformData(monday);
  expect((await all()).forms).toBe(before.forms);
  await forgetPlatformData(later(400));
  expect(await all()).toEqual({ codes: 0, messages: 0, forms: 0 });
});
