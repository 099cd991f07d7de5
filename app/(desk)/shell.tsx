import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { DeskSearch } from "@/components/ui/desk-search";
import { DeskShell } from "@/components/ui/desk-shell";
import { can } from "@/domain/access";
import { weekday } from "@/domain/calendar/business-days";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { currentActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { homeOf, institutionRolesOf } from "./guard";
import { LegalStrip } from "./legal-strip";
import { ownLender } from "./lender";
import { Rail } from "./nav";

type Props = {
  /** What the rail marks: a view of the queue, or "products", "settings", "people", "integrations", "audit", "account". */
  here?: string;
  /** Screens of one file drop the rail, as there is a way back above them. */
  rail?: boolean;
  search?: string;
  /** The product a page is about: the rail lists all products then. */
  product?: string;
  keys?: ReactNode;
  children: ReactNode;
};

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** The frame of every page of a lender's staff: search, where and who one is, notices, the rail. */
export async function Desk({ here = "", rail = true, search, product, keys, children }: Props) {
  const [t, c, actor] = await Promise.all([getTranslations("desk.shell"), getTranslations("common"), currentActor()]);
  const lender = await ownLender();
  const today = limaDate(new Date());
  const date = `${t(`weekday.${days[weekday(today)] ?? "monday"}`)} ${formatDate(today)}`;
  const beyond = (["platform_admin", "federation_viewer"] as const).filter((role) => actor.roles.includes(role));
  const roles = [...institutionRolesOf(actor), ...beyond].map((role) => c(`role.${role}`));
  return (
    <DeskShell
      skip={c("skip")}
      home={homeOf(actor)}
      search={can(actor, "file.read") ? <DeskSearch action="/mesa" label={t("search")} value={search} /> : null}
      context={lender ? `${lender.name} · ${date}` : date}
      user={{
        name: actor.displayName,
        role: roles.join(", ") || t("no_role"),
        initials: initialsOf(actor.displayName),
        href: "/mesa/mi-rol",
      }}
      menuLabel={t("menu")}
      strips={
        <>
          <Banner label={t("notice")}>
            <strong>{c("not_for_real_data")}</strong> {lender?.isSample || env().demo ? c("sample") : null}
          </Banner>
          {can(actor, "settings.read") ? <LegalStrip /> : null}
        </>
      }
      nav={rail ? <Rail actor={actor} here={here} product={product} /> : undefined}
      keys={keys}
    >
      {children}
    </DeskShell>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ""}${words[1]?.[0] ?? ""}`.toUpperCase();
}
