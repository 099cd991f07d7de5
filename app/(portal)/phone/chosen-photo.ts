import { cleanPhoto, placeOf, withPlace } from "@/domain/photo/clean";
import type { PhotoPlace } from "@/domain/photo/exif";
import { shrink } from "./shrink";

/** A file that was chosen, as it leaves the phone: small, and without what a photo says besides its picture. */
export type Chosen = { file: File; place: PhotoPlace | null };

export async function prepared(chosen: File): Promise<Chosen> {
  if (!chosen.type.startsWith("image/")) return { file: chosen, place: null };
  const place = placeOf(new Uint8Array(await chosen.arrayBuffer()));
  const smaller = await shrink(chosen);
  const { content } = cleanPhoto(new Uint8Array(await smaller.arrayBuffer()), { keepPlace: false });
  return { file: named(content, smaller), place };
}

/** The same photo, saying where it was taken. */
export async function placed(file: File, place: PhotoPlace): Promise<File> {
  return named(withPlace(new Uint8Array(await file.arrayBuffer()), place), file);
}

function named(content: Uint8Array, { name, type }: File): File {
  return new File([content as Uint8Array<ArrayBuffer>], name, { type });
}

/** Where the phone is now; null when it does not know, or its person does not let it say so. */
export function placeNow(): Promise<PhotoPlace | null> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
