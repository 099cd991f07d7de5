import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CaseHeader } from "@/components/ui/case-header";
import { committeePath } from "./paths";
import { committeeWords } from "./words";

type Props = {
  title: string;
  /** Pages between the committee and this one. */
  above?: readonly { label: string; href: string }[];
  here?: string;
  marks?: ReactNode;
  summary?: ReactNode;
  actions?: ReactNode;
};

/** The top of a page of the committee. */
export async function CommitteeHead({ title, above = [], here, ...rest }: Props) {
  const { t } = await committeeWords();
  const items = here
    ? [{ label: t("title"), href: committeePath }, ...above, { label: here }]
    : [{ label: t("title") }];
  return <CaseHeader breadcrumb={<Breadcrumb label={t("path")} items={items} />} title={title} {...rest} />;
}
