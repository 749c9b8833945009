/** How the pages are served: `development` lets the bundler evaluate code and open its socket. */
export type Serving = { mode: "production" | "development"; isHttps: boolean };

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** No page needs any of these; a list from https://www.w3.org/TR/permissions-policy/ */
const UNUSED_FEATURES = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "xr-spatial-tracking",
];

/**
 * The content security policy of one answer. Styles in attributes are allowed because Recharts positions by them;
 * scripts stay strict.
 * @param nonce fresh for every request
 */
export function contentSecurityPolicy(nonce: string, { mode }: Serving): string {
  const forBundler = mode === "development" ? " 'unsafe-eval'" : "";
  const bundlerSocket = mode === "development" ? " ws:" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${forBundler}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${bundlerSocket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** The headers that every answer carries, found or not found, page or file. */
export function securityHeaders({ isHttps }: Serving): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "),
    ...(isHttps ? { "Strict-Transport-Security": `max-age=${ONE_YEAR_SECONDS}; includeSubDomains` } : {}),
  };
}
