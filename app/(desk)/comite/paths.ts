export const committeePath = "/comite";
export const membersPath = "/comite/miembros";
export const sessionPath = (id: string | undefined) => `/comite/${id}`;
export const casePath = (id: string | undefined) => `/comite/caso/${id}`;

/** Back to a page, which says what was just done. */
export const afterwards = (path: string, done: string) => `${path}?hecho=${done}`;
