import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { currentLanguage } from "@/lib/auth";
import { font } from "./font";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Veta", template: "%s · Veta" },
  description: "Crédito para la pequeña minería de oro",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#FAF8F3" };

const tags = { es: "es-PE", en: "en" } as const;

/** The frame of every page. Reading the language makes all of them dynamic, which the nonce needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={tags[await currentLanguage()]} className={font.variable}>
      <body>{children}</body>
    </html>
  );
}
