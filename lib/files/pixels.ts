/** Pictures above this many pixels are refused by their header alone: unpacked they would fill the memory. */
export const mostPixels = 40_000_000;

/** What a header says about size: `null` is fine, a picture without surface is damaged. Width and height in pixels. */
export function pixelReason(width: number, height: number): "file_pixels" | "file_damaged" | null {
  if (width === 0 || height === 0) return "file_damaged";
  return width * height > mostPixels ? "file_pixels" : null;
}
