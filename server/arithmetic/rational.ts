/** The algebra that serves, beside its second opinion in decimal.ts; it is the domain's own numbers, so it lives there. */
export { rational } from "../domain/rational.ts";
