import type { Language } from "@/domain/localized";
import { eventShape, testShape } from "@/lib/integrations/event-shape";
import { eventPage } from "@/lib/integrations/events";
import { fileStatus } from "@/lib/integrations/file-status";
import { draftReceipt, draftRequest } from "@/lib/integrations/prepare-draft";
import { messagesIn } from "@/messages/catalogue";
import { jsonSchemaOf } from "./json-schema";
import { productDetail, productList } from "./product-shapes";

/** The shapes that programs of an institution send and get, as JSON Schema with sentences in a language. */
export function partnerSchemas(language: Language) {
  const t = messagesIn(language).integration.schemas;
  const listed = Object.fromEntries(Object.entries(t.product).map(([name, text]) => [`products_${name}`, text]));
  const fed = Object.fromEntries(Object.entries(t.event).map(([name, text]) => [`events_${name}`, text]));
  return {
    ProductList: jsonSchemaOf(productList, "output", { ...listed, products: t.products }),
    Product: jsonSchemaOf(productDetail, "output", t.product),
    DraftRequest: jsonSchemaOf(draftRequest, "input", t.draft_request),
    DraftReceipt: jsonSchemaOf(draftReceipt, "output", t.draft_receipt),
    FileStatus: jsonSchemaOf(fileStatus, "output", t.file),
    EventPage: jsonSchemaOf(eventPage, "output", { ...fed, ...t.event_page }),
    Event: jsonSchemaOf(eventShape, "output", t.event),
    TestEvent: jsonSchemaOf(testShape, "output", t.event),
  };
}

export type PartnerSchema = keyof ReturnType<typeof partnerSchemas>;
