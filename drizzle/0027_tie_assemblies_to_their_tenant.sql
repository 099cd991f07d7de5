ALTER TABLE "assembly_uses" DROP CONSTRAINT "assembly_uses_document_id_documents_id_fk";
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_of_application" UNIQUE("organization_id","institution_id","application_id","id");--> statement-breakpoint
ALTER TABLE "assembly_uses" ADD CONSTRAINT "assembly_uses_document" FOREIGN KEY ("organization_id","institution_id","application_id","document_id") REFERENCES "public"."documents"("organization_id","institution_id","application_id","id") ON DELETE cascade ON UPDATE no action;
