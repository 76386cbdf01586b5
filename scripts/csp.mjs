// The one place that says which headers a page of this program is sent with: by our own server, by the tests and by whoever hosts the files.

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types polku',
];

/** Value of the Content-Security-Policy header. */
export const cspHeader = directives.join('; ');

/** The same policy for a meta element, where `frame-ancestors` means nothing and browsers complain about it. */
export const cspMeta = directives.filter((line) => !line.startsWith('frame-ancestors')).join('; ');

/** Headers of every answer, whatever is asked for. */
export const securityHeaders = {
  'Content-Security-Policy': cspHeader,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
};

/**
 * Hashed files never change; everything else is asked for again.
 * @param {string} path path inside the app, with or without the leading slash
 */
export const cacheControl = (path) => (/^\/?assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
