// Forbidden addresses in every spelling that a URL parser, a resolver or a network stack has been seen
// to take for an address.

const forbidden4 = [
  '127.0.0.1', '127.1.2.3', '10.0.0.1', '10.255.255.254', '172.16.0.1', '172.31.255.254',
  '192.168.0.1', '192.168.255.254', '169.254.169.254', '169.254.0.1', '100.64.0.1',
  '100.100.100.200', '168.63.129.16', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.7',
  '203.0.113.7', '240.0.0.1', '0.0.0.0',
];

const forbidden6 = [
  '::1', '::', 'fe80::1', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'fd20:ce::254', 'ff02::1',
  '2001:db8::1', '2001::1', '3fff::1', '0:0:0:0:0:0:0:1', '0000:0000:0000:0000:0000:0000:0000:0001',
  '64:ff9b:1::a00:1', '100::1',
];

const parts = (address) => address.split('.').map(Number);
const hex = (number, width = 0) => number.toString(16).padStart(width, '0');
const octal = (number) => `0${number.toString(8)}`;
const whole = (address) => parts(address).reduce((sum, part) => sum * 256 + part, 0);

/** The host part of a URL, written in so many ways. */
function spellings(address) {
  const [a, b, c, d] = parts(address);
  const number = whole(address);
  const groups = `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
  return [
    address,
    `${address}.`,
    String(number),
    `0x${hex(number)}`,
    octal(number),
    `0x${hex(a)}.0x${hex(b)}.0x${hex(c)}.0x${hex(d)}`,
    [a, b, c, d].map(octal).join('.'),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `0x${hex(a)}.${octal(b)}.${c}.${d}`,
    address.replaceAll('.', '%2e'),
    address.replaceAll('.', '\u3002'),
    [...address].map((letter) => (letter === '.' ? letter : String.fromCodePoint(0xff10 + Number(letter)))).join(''),
    `public.test@${address}`,
    `93.184.216.34:80@${address}`,
    `[::ffff:${address}]`,
    `[::ffff:${groups}]`,
    `[::${address}]`,
    `[::ffff:0:${address}]`,
    `[64:ff9b::${address}]`,
    `[2002:${groups}::1]`,
    `[0:0:0:0:0:ffff:${groups}]`,
  ];
}

/** URLs that name a forbidden address themselves. */
export function literalTargets(port) {
  const hosts = [
    ...forbidden4.flatMap(spellings),
    ...forbidden6.flatMap((address) => [`[${address}]`, `public.test@[${address}]`]),
    '[::1%25lo]', '[fe80::1%25lo]', '[v1.fe80::1]', 'localhost', 'LOCALHOST', 'localhost.',
    'ip6-localhost', 'localhost.localdomain', 'public.test%00.127.0.0.1', 'public.test\\@127.0.0.1',
    '127.0.0.1%09', '127.0.0.1#@public.test', '127.0.0.1?@public.test', '127.0.0.1\\.public.test',
  ];
  const urls = [...new Set(hosts)].map((host) => `http://${host}:${port}/literal`);
  return [...urls, 'http://127.0.0.1/port80', 'http://[::1]/port80', 'http://169.254.169.254/latest/meta-data/'];
}

/** Names, and what the name server answers: forbidden addresses alone and behind a public one. */
export function namedTargets() {
  const names = {};
  forbidden4.forEach((address, at) => {
    names[`a${at}.forbidden.test`] = { A: [address] };
    names[`both${at}.forbidden.test`] = { A: [address], AAAA: [`::ffff:${address}`] };
  });
  forbidden6.forEach((address, at) => {
    names[`aaaa${at}.forbidden.test`] = { AAAA: [address] };
  });
  return names;
}

/** Is this an address that must never be dialled, as the listener saw it? */
export function isForbidden(dialled) {
  const address = dialled.replace(/^::ffff:/, '');
  return address !== publicAddress;
}

export const publicAddress = '93.184.216.34';
export const redirectStatuses = [301, 302, 303, 307, 308];
