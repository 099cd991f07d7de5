import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { peoplePath } from "@/app/(admin)/equipo/path";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import { SetupSteps } from "@/app/setup-steps";
import { isSetUp, ownSetup, type SetupStep } from "@/lib/platform/queries";
import { AdminPage } from "../../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("setup") };
}

const paths: Record<SetupStep, string> = {
  administrators: "/equipo",
  product_people: "/equipo",
  analyst: "/equipo",
  approver: "/equipo",
  payout_people: "/equipo",
  regulation: "/ajustes/regulation",
  branches: "/ajustes/branches",
  complaints: "/ajustes/complaints",
  branding: "/ajustes/branding",
  product: "/productos",
};

/** What one's own institution still lacks before its first product, each step with the way to it. */
export default async function OwnSetupPage() {
  await staffWith("people.invite", "/equipo/puesta-en-marcha");
  const [t, { done }] = [await getTranslations("platform"), await read(ownSetup)];
  return (
    <AdminPage
      here="people"
      title={t("setup")}
      summary={t(isSetUp(done) ? "own_running" : "own_lead")}
      path={await peoplePath({ label: t("setup") })}
    >
      <SetupSteps done={done} paths={paths} />
    </AdminPage>
  );
}
