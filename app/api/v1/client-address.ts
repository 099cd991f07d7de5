const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const ipv6 = /^[0-9a-f:]{2,39}$/i;

/**
 * What a client is counted by: the last hop of x-forwarded-for, the one that the nearest proxy wrote. Next puts the
 * address of the socket there when the header is absent, but keeps one that came with the request: whoever runs Veta
 * must have the reverse proxy overwrite or append to x-forwarded-for, and must not expose the port of `next start`
 * itself, or else a client can choose its own key. An IPv6 address counts by its first 64 bits, which belong to one
 * customer. What is no address is "unknown", and all of those share one count.
 */
export function clientAddress(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const plain = last.replace(/^::ffff:(?=\d+\.)/i, "");
  if (ipv4.test(plain)) return plain;
  if (!ipv6.test(plain) || !URL.canParse(`http://[${plain}]/`)) return "unknown";
  return first64Bits(new URL(`http://[${plain}]/`).hostname.slice(1, -1));
}

// The parser of addresses writes them in one way: lower case, zeros shortened to one "::".
function first64Bits(address: string): string {
  const [head = "", tail] = address.split("::");
  const start = head === "" ? [] : head.split(":");
  const end = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - start.length - end.length;
  return [...start, ...Array.from({ length: zeros }, () => "0"), ...end].slice(0, 4).join(":");
}
