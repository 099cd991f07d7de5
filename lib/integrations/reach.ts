import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** Which addresses of other machines Veta calls: public ones over https, and nothing of its own network. */

/** What may be called. Tests bring their own; nothing in the environment can change it. */
export type Reach = {
  protocols: readonly string[];
  /** Every address of a host name. Rejects when it has none. */
  resolve(host: string): Promise<string[]>;
  allows(address: string): boolean;
};

// IANA's special-purpose registries (RFC 6890 and its updates).
const closedIpv4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

// Inside the global unicast space: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4.
const closedIpv6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const;

const closed = new BlockList();
for (const [net, prefix] of closedIpv4) closed.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of closedIpv6) closed.addSubnet(net, prefix, "ipv6");

// Of IPv6 only this space is routed in public; mapped, translated, local and multicast addresses lie outside it.
const globalIpv6 = new BlockList();
globalIpv6.addSubnet("2000::", 3, "ipv6");

/** True for an address that anybody on the internet can reach. What is no address is not public. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, "ipv4");
    case 6:
      return globalIpv6.check(address, "ipv6") && !closed.check(address, "ipv6");
    default:
      return false;
  }
}

export const publicInternet: Reach = {
  protocols: ["https:"],
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
};

export type Target = { url: URL; address: string };
export type NoTarget = "url_invalid" | "url_unresolved" | "url_private";

/**
 * The address to call for a URL, found once: whoever connects must use this one and not ask again. Refuses when any
 * address of the host is not allowed, since the next connection could get that one.
 */
export async function targetOf(text: string, reach: Reach): Promise<Target | NoTarget> {
  if (!URL.canParse(text)) return "url_invalid";
  const url = new URL(text);
  if (!reach.protocols.includes(url.protocol) || url.username || url.password || url.hash) return "url_invalid";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await reach.resolve(host).catch(() => []);
  const [address] = addresses;
  if (!address) return "url_unresolved";
  return addresses.every((one) => reach.allows(one)) ? { url, address } : "url_private";
}
