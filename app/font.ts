import localFont from "next/font/local";

// Optional: on a slow line the page is read in the phone's own face and never jumps.
export const font = localFont({
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "optional",
  variable: "--font-public-sans",
  fallback: ["system-ui", "Roboto", "sans-serif"],
  adjustFontFallback: false,
});
