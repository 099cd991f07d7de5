/** Bytes of a photo as it leaves the phone, at most. */
const mostBytes = 400 * 1024;
/** The longer side in pixels, and how much of the picture is kept: the first that is small enough counts. */
const tries: readonly [side: number, quality: number][] = [
  [1600, 0.7],
  [1600, 0.5],
  [1280, 0.5],
  [1024, 0.45],
];

/**
 * A photo small enough for a bad line, drawn anew, which also leaves out where it was taken. Anything else, and what this
 * browser cannot draw, stays as it is: the server looks at it in any case.
 */
export async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size <= mostBytes) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    for (const [side, quality] of tries) {
      const drawn = await draw(picture, side, quality);
      if (drawn && drawn.size <= mostBytes) {
        const name = file.name.replace(/\.\w+$/, "");
        return new File([drawn], `${name || "foto"}.jpg`, { type: "image/jpeg" });
      }
    }
  } catch {
    // A picture that cannot be read here may well be read there.
  }
  return file;
}

function draw(picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
