import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/domain/format";
import { ownPhoneChanges } from "@/lib/phones/by-fellow";

/** Phones that are about to change, each with the way to stop it. */
export async function OpenPhoneChanges() {
  const [changes, t] = await Promise.all([read(ownPhoneChanges), getTranslations("association.fellow_phone")]);
  return changes.map(({ id, name, phoneEnd, appliesAt, byLender, mayCancel }) => (
    <div key={id} className="pb-6">
      <Notice look="warning" title={t("open", { name })}>
        <p>
          {t(byLender ? "open_by_lender" : "open_by_fellow", { end: phoneEnd })}{" "}
          {appliesAt ? t("applies", { at: formatDateTime(appliesAt) }) : t("not_proved")}
        </p>
        {mayCancel ? (
          <PostForm action="/organizacion/celular/anular" once hidden={{ changeId: id }} className="">
            <Button look="secondary">{t("cancel")}</Button>
          </PostForm>
        ) : null}
      </Notice>
    </div>
  ));
}
