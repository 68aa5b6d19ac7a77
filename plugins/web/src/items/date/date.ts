export { field as date } from "../kind";
