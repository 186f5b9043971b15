// @ts-check
// Begins the conversations of a page; only a page that has one asks for this script.
import { startTalks } from "../../cards/js/talk.js";

startTalks(document);
