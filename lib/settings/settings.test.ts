import pg from "pg";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import type { Regulation } from "@/domain/settings/regulation";
import { must } from "@/lib/demo/seed";
import type { Scope } from "@/lib/gate";
import { capMissing, requireLawfulRates } from "@/lib/lawful-rates";
import { confirmSetting, dropSetting, proposeSetting } from "@/lib/settings/change";
import { settingPage } from "@/lib/settings/queries";
import { caller, monday, openHouse } from "@/lib/testing/house";

const house = openHouse();
const lender = "caja-muestra-del-sur";
const staff = (key: string, slug = lender) => caller(house().cast.staff[slug as typeof lender][key]);
const kind = "regulation" as const;
const rates = { currency: "PEN", annualRateBps: 2_800, lateAnnualRateBps: 1_000 } as const;
const note = "Nota publicada por el banco central.";

async function withCap(value: string): Promise<Regulation> {
  const { content } = await must(settingPage(staff("productos"), { kind }));
  return {
    ...(content as Regulation),
    compensatoryCaps: (content as Regulation).compensatoryCaps.map((cap) =>
      cap.validFrom === "2026-11-01" && cap.currency === "PEN" ? { ...cap, value, source: "Nota de prueba" } : cap,
    ),
  };
}

function asked<T>(work: (scope: Scope, institutionId: string) => Promise<T>): Promise<T> {
  const { actor } = staff("productos");
  const institutionId = actor.institutionId ?? "";
  return withTx({ scope: "actor", personId: actor.personId, organizationId: null, institutionId }, (tx) =>
    work({ tx, actor, now: monday, today: "2026-11-23" }, institutionId),
  );
}

it("stops every payout until two people have entered the cap with its source, then holds rates to it", async () => {
  expect(await asked((scope, id) => capMissing(scope, id, rates, "2026-11-23"))).toBe(true);
  await expect(asked((scope, id) => requireLawfulRates(scope, id, rates, "2026-11-23"))).rejects.toMatchObject({
    code: "cap_missing",
  });

  const { versionId } = await must(
    proposeSetting(staff("productos"), { kind, content: await withCap("1.1200"), note }),
  );
  await expect(asked((scope, id) => requireLawfulRates(scope, id, rates, "2026-11-23"))).rejects.toMatchObject({
    code: "cap_missing",
  });
  expect(await proposeSetting(staff("productos2"), { kind, content: await withCap("1.13"), note })).toMatchObject({
    code: "proposal_open",
  });
  expect(await confirmSetting(staff("productos"), { versionId })).toMatchObject({ code: "same_person" });
  expect(await confirmSetting(staff("analista"), { versionId })).toMatchObject({ code: "not_allowed" });
  expect(await confirmSetting(staff("productos", "caja-ejemplo-altiplano"), { versionId })).toMatchObject({
    code: "not_found",
  });
  await must(confirmSetting(staff("productos2"), { versionId }));
  expect(await confirmSetting(staff("productos2"), { versionId })).toMatchObject({ code: "proposal_gone" });

  await asked((scope, id) => requireLawfulRates(scope, id, rates, "2026-11-23"));
  await expect(
    asked((scope, id) => requireLawfulRates(scope, id, { ...rates, annualRateBps: 11_201 }, "2026-11-23")),
  ).rejects.toMatchObject({ code: "rate_above_cap", facts: { cap: "112.00%", source: "Nota de prueba" } });
  // Late interest is held to its share of the same cap; the next period is still unknown.
  await expect(
    asked((scope, id) => requireLawfulRates(scope, id, { ...rates, lateAnnualRateBps: 1_681 }, "2026-11-23")),
  ).rejects.toMatchObject({ code: "rate_above_cap", fields: { lateAnnualRateBps: "rate_above_cap" } });
  await expect(asked((scope, id) => requireLawfulRates(scope, id, rates, "2027-05-01"))).rejects.toMatchObject({
    code: "cap_missing",
  });
  expect(await proposeSetting(staff("productos"), { kind, content: await withCap("1.1200"), note })).toMatchObject({
    code: "version_unchanged",
  });
});

it("names what is wrong with an entry, and lets a proposal be dropped", async () => {
  const content = await withCap("1.2");
  const cap = { currency: "PEN" as const, value: "1.0", validFrom: "2027-03-01", validTo: "2027-01-01", source: "" };
  const refused = await proposeSetting(staff("productos"), {
    kind,
    content: { ...content, compensatoryCaps: [...content.compensatoryCaps, cap] },
    note,
  });
  expect(refused).toMatchObject({ code: "invalid_input", fields: { "compensatoryCaps.13.source": "source_required" } });
  expect(await proposeSetting(staff("productos"), { kind, content: { ...content, extra: 1 }, note })).toMatchObject({
    code: "invalid_input",
  });
  const past = { kind, content, note, effectiveFrom: "2026-11-22" };
  expect(await proposeSetting(staff("productos"), past)).toMatchObject({ fields: { effectiveFrom: "date_past" } });
  const { versionId } = await must(proposeSetting(staff("productos"), { kind, content, note }));
  await must(dropSetting(staff("productos"), { versionId }));
});

it("keeps what was settled, in the database too", async () => {
  const owner = new pg.Client(house().database.ownerUrl);
  await owner.connect();
  await owner.query("alter table setting_versions no force row level security");
  await expect(owner.query("update setting_versions set content = '{}' where status = 'confirmed'")).rejects.toThrow(
    /never changes/,
  );
  const alone = `insert into setting_versions (institution_id, kind, number, status, content, effective_from, note,
    two_people, is_public, proposed_by, proposed_at, confirmed_by, confirmed_at)
    select institution_id, kind, number + 100, 'confirmed', content, effective_from, note, $1, is_public, proposed_by,
    proposed_at, proposed_by, proposed_at from setting_versions where kind = 'regulation' limit 1`;
  await expect(owner.query(alone, [false])).rejects.toThrow(/setting_versions_two_needed/);
  await expect(owner.query(alone, [true])).rejects.toThrow(/setting_versions_two_people/);
  await owner.end();
});
