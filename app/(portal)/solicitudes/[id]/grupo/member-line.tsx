import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { formatDateTime } from "@/domain/format";
import type { OwnGroup } from "@/lib/groups/members";

type Props = { id: string; member: OwnGroup["members"][number]; isOpen: boolean };

const link =
  "inline-flex min-h-12 cursor-pointer items-center font-semibold text-laguna-700 underline decoration-1 underline-offset-4";

/** One member: where they are, and what can be done about it. */
export async function MemberLine({ id, member, isOpen }: Props) {
  const t = await getTranslations("group");
  const { name, phoneEnd, state, declineNote, acceptedAt, until } = member;
  const rule = state === "accepted" ? "rule-solid" : "rule-dotted";
  const resends = isOpen && (["asked", "opened", "expired", "declined"] as const).some((one) => one === state);
  const at = { at: acceptedAt ? formatDateTime(acceptedAt) : "", until: until ? formatDateTime(until) : "" };
  return (
    <li className={`rule ${rule} grid gap-1 border-b border-linea py-3`}>
      <p>
        <strong>{name}</strong>
        <span className="block text-nota text-tinta-2">{t("phone_end", { end: phoneEnd })}</span>
      </p>
      <p className={state === "accepted" ? "" : "font-semibold"}>{t(`state.${state}`, at)}</p>
      {declineNote ? <p className="wrap-anywhere">«{declineNote}»</p> : null}
      {isOpen ? (
        <div className="flex flex-wrap gap-x-6">
          {resends ? (
            <PostForm action={pathOf(id, "/grupo/reenviar")} once hidden={{ memberId: member.id }} className="">
              <button type="submit" className={link}>
                {t("resend")}
                <span className="sr-only">: {name}</span>
              </button>
            </PostForm>
          ) : null}
          <PostForm action={pathOf(id, "/grupo/quitar")} once hidden={{ memberId: member.id }} className="">
            <button type="submit" className={link}>
              {t("remove")}
              <span className="sr-only">: {name}</span>
            </button>
          </PostForm>
        </div>
      ) : null}
    </li>
  );
}
