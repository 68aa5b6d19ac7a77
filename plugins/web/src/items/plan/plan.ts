export { field as plan } from "../kind";
