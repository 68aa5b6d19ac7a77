export { field as text } from "../kind";
