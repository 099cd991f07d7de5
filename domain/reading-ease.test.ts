import { describe, expect, it } from "vitest";
import { readingEase, syllablesIn } from "./reading-ease";

describe("syllables", () => {
  it.each([
    ["oro", 2],
    ["mina", 2],
    ["país", 2],
    ["aéreo", 4],
    ["construir", 2],
    ["que", 1],
    ["guía", 2],
    ["ahora", 3],
    ["ley", 1],
    ["pingüino", 3],
    ["RUC", 1],
    ["formalización", 5],
    ["45", 1],
  ])("%s has %i", (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });
});

describe("reading ease", () => {
  it("tells plain words from those of an office", () => {
    const plain = readingEase("Suba la foto de su papel. La caja la mira y le avisa.");
    const office = readingEase(
      "La formalización administrativa correspondiente constituye requisito indispensable para la consideración de la solicitud presentada.",
    );
    expect(plain?.score).toBeGreaterThan(80);
    expect(office?.score).toBeLessThan(20);
  });

  it("names the hardest sentence", () => {
    const found = readingEase(
      "Suba su papel. La documentación administrativa complementaria será posteriormente verificada.",
    );
    expect(found?.hardest.sentence).toBe(
      "La documentación administrativa complementaria será posteriormente verificada.",
    );
  });

  it.each(["", "   ", "…", "<<>>"])("has nothing to say about %j", (text) => {
    expect(readingEase(text)).toBeNull();
  });

  it("ends soon on a text of a million letters", () => {
    expect(readingEase("a".repeat(1_000_000))?.words).toBe(1);
  });
});
