import { cache } from "react";
import { read } from "@/app/bridge";
import { ownListBook } from "@/lib/settings/lists";

// Once a request: every part of an editor asks.
export const ownLists = cache(() => read(ownListBook));
