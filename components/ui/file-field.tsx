import type { FieldTexts } from "./field";
import { FieldSet } from "./field-set";
import { Icon, type IconName } from "./icon";

type Props = FieldTexts & {
  accept?: string;
  /** "Elegir foto o PDF" */
  fileLabel: string;
  /** "Tomar foto con la cámara". When given, a second input opens the camera; both carry the same name. */
  cameraLabel?: string;
};

export function FileField({
  accept = "image/jpeg,image/png,application/pdf",
  fileLabel,
  cameraLabel,
  ...texts
}: Props) {
  const id = texts.id ?? texts.name;
  const picker = (key: string, icon: IconName, label: string, camera: boolean) => (
    <div className="grid gap-2 p-3">
      <label htmlFor={key} className="flex cursor-pointer items-center gap-3 text-etiqueta text-laguna-700 desk:gap-2">
        <Icon name={icon} className="desk:size-5" />
        {label}
      </label>
      <input
        type="file"
        id={key}
        name={texts.name}
        accept={camera ? "image/*" : accept}
        capture={camera ? "environment" : undefined}
        aria-invalid={texts.error ? true : undefined}
        className="min-h-control w-full min-w-0 rounded-md text-nota text-tinta-2 file:mr-3 file:min-h-control file:cursor-pointer file:rounded-md file:border file:border-solid file:border-laguna-700 file:bg-superficie file:px-4 file:text-etiqueta file:text-laguna-700 desk:file:px-3"
      />
    </div>
  );
  return (
    <FieldSet {...texts}>
      <div
        className={`grid divide-y divide-linea rounded-md border-(length:--border-field) bg-superficie ${texts.error ? "border-rojo-700" : "border-borde-campo"}`}
      >
        {cameraLabel ? picker(id, "camera", cameraLabel, true) : null}
        {picker(cameraLabel ? `${id}-file` : id, "upload", fileLabel, false)}
      </div>
    </FieldSet>
  );
}
