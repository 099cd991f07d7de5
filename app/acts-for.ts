/** Names the organization a form was opened for, so that it is not sent for another chosen meanwhile. */
export const actsForField = "_for";
