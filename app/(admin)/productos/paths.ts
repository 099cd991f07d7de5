export const newProductPath = "/productos/nuevo";

export function productPath(productId: string | undefined): string {
  return `/productos/${productId}`;
}

export function versionPath(versionId: string | undefined, act = ""): string {
  return `/productos/version/${versionId}${act}`;
}

export const importPath = "/productos/importar";

export function samplesPath(productId: string | undefined, rest = ""): string {
  return `${productPath(productId)}/muestras${rest}`;
}
