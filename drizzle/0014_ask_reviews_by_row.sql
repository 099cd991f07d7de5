ALTER TABLE "product_versions" DROP CONSTRAINT "product_versions_six_eyes";--> statement-breakpoint
ALTER TABLE "product_versions" DROP CONSTRAINT "product_versions_institution_id_approved_by_people_institution_id_id_fk";
--> statement-breakpoint
ALTER TABLE "product_versions" DROP COLUMN "approved_by";