export { radio as singleChoice } from "../kind";
