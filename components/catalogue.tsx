import { ApplicantCatalogue } from "./catalogue/applicant";
import { DeskCatalogue } from "./catalogue/desk";

/** Every component with invented data, in one of the two scales. For looking at, not for customers. */
export function Catalogue({ scale }: { scale: "applicant" | "desk" }) {
  return scale === "desk" ? <DeskCatalogue /> : <ApplicantCatalogue />;
}
