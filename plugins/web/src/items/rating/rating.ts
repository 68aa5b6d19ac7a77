export { radio as rating } from "../kind";
