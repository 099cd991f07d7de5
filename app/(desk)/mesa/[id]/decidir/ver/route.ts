import { filePath } from "@/app/(desk)/case/paths";
import { previewPost } from "@/app/(desk)/preview-post";

/** Shows what the applicant would read; nothing is sent. */
export const POST = previewPost(({ id }) => filePath(id, "/decidir"));
