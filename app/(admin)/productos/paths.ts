export const newProductPath = "/productos/nuevo";

export function productPath(productId: string | undefined): string {
  return `/productos/${productId}`;
}

export function versionPath(versionId: string | undefined, act = ""): string {
  return `/productos/version/${versionId}${act}`;
}
