import { z } from "zod";

/** Several short texts typed one a line; empty lines say nothing. */
export const lines = z
  .string()
  .max(4000, "text_too_long")
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  );
