export { tick as check } from "../kind";
