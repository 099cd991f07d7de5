const mostCharacters = 120;

// Whole rooms of devices on Windows: a file of that name cannot be saved there.
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The part of a name after its last dot, in lower case and without the dot; "" when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}

// Cuts by characters, not by halves of them, and leaves the extension whole.
function shorten(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= mostCharacters) return name;
  const extension = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? "";
  return `${characters
    .slice(0, mostCharacters - extension.length)
    .join("")
    .trimEnd()}${extension}`;
}

/**
 * A name that is safe to show, keep and offer for download, made from the one a browser sent. Takes away folders, control
 * and invisible characters, marks that turn the direction of writing (they make "fdp.exe" read "exe.pdf"), characters that
 * Windows forbids, and dots or spaces at either end; at most 120 characters, the extension kept. What is left empty
 * becomes "archivo". Never a path in our store: that one is chosen by us.
 */
export function safeFileName(raw: string): string {
  const plain = raw
    .replace(/[\s\p{Z}]/gu, " ")
    .replace(/\p{C}/gu, "")
    .replace(/ +/g, " ")
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    .replace(/[<>:"|?*]/g, "_");
  const bare = shorten(plain.replace(/^[. ]+|[. ]+$/g, "")).replace(/[. ]+$/, "");
  if (bare === "") return "archivo";
  return devices.test(bare) ? shorten(`_${bare}`) : bare;
}

function asciiName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "_")
    .replace(/["\\%]/g, "_")
    .replace(/^(?=\.|$)/, "_");
}

/**
 * The value of Content-Disposition that offers a file for download under this name, made safe first: a plain ASCII name
 * for old readers and the full one in `filename*`. Source: RFC 6266 and RFC 8187.
 */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${asciiName(safe)}"; filename*=UTF-8''${encoded}`;
}
