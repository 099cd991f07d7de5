import { importPath } from "@/app/(admin)/productos/paths";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read } from "@/app/bridge";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { textIn } from "@/domain/localized";
import { ownProducts } from "@/lib/products/queries";
import { adminWords } from "../admin-words";

type Props = { refused: RefusedForm | null; text?: string; productId?: string };

/** The file, chosen or pasted, and the product it is for. Nothing is made yet. */
export async function ImportForm({ refused, text = "", productId = "" }: Props) {
  const [{ t, language }, products] = await Promise.all([adminWords(), read(ownProducts)]);
  return (
    <StaffForm action={`${importPath}/revisar`} className="grid max-w-160 gap-4" upload>
      <SelectField
        name="productId"
        label={t("import.into")}
        blank={t("import.new")}
        value={refused?.typed("productId") ?? productId}
        options={products.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
      />
      <FileField
        name="file"
        label={t("import.file")}
        hint={t("import.file_hint")}
        fileLabel={t("import.choose")}
        accept="application/json,.json"
      />
      <TextArea
        name="text"
        rows={10}
        label={t("import.text")}
        hint={t("import.hint")}
        value={refused?.typed("text") ?? text}
      />
      <Button tall>{t("import.check")}</Button>
    </StaffForm>
  );
}
