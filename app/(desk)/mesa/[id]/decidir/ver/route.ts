import { filePath } from "../../../../case/paths";
import { previewPost } from "../../../../preview-post";

/** Shows what the applicant would read; nothing is sent. */
export const POST = previewPost(({ id }) => filePath(id, "/decidir"));
