import { BlockList, isIP } from 'node:net';
import { ConfigurationError } from '../../config.ts';

/** The server in front that has signed people in, and where it says whom. */
export interface SingleSignOn {
  /** The header it names them in. */
  header: string;
  /** Whether what comes from an address is its word: anybody else can write the same header. */
  trusts(address: string): boolean;
}

/** A header's name as the standard has it (RFC 9110). */
const NAME = /^[\w!#$%&'*+.^`|~-]{1,100}$/;
/** What a request always carries of its own, or a browser lets a page set. */
const NOT_A_NAME = /^(?:host|cookie|origin|referer|accept.*|content-.*|sec-.*|connection|authorization|user-agent)$/i;

/**
 * @param from addresses the server in front comes from, alone or as «10.0.0.0/24»; none: this machine
 * @throws ConfigurationError when one of them, or the header's name, is none
 */
export function singleSignOn(header: string, from: readonly string[] = []): SingleSignOn {
  if (!NAME.test(header) || NOT_A_NAME.test(header))
    throw new ConfigurationError(`--sso-hode ${header}: forventet navnet på et hode, for eksempel Remote-User.`);
  const trusted = new BlockList();
  for (const address of from.length > 0 ? from : ['127.0.0.0/8', '::1']) {
    const [bare = '', bits, ...more] = address.split('/');
    const version = isIP(bare);
    const width = Number(bits ?? (version === 4 ? 32 : 128));
    const fits = /^\d{1,3}$/.test(bits ?? '0') && width >= 8 && width <= (version === 4 ? 32 : 128);
    if (version === 0 || more.length > 0 || !fits)
      throw new ConfigurationError(`--sso-fra ${address}: forventet en IP-adresse, alene eller som 10.0.0.0/24.`);
    trusted.addSubnet(bare, width, version === 4 ? 'ipv4' : 'ipv6');
  }
  return {
    header,
    trusts(address) {
      const version = isIP(address);
      return version !== 0 && trusted.check(address, version === 4 ? 'ipv4' : 'ipv6');
    },
  };
}
