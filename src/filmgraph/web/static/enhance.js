// Makes pages better where scripts run. Nothing depends on it.
import { completeSearches } from "./modules/complete.js";
import { closeWordsOnEscape } from "./modules/words.js";
import { lightReadings } from "./modules/readings.js";

completeSearches(document);
closeWordsOnEscape(document);
lightReadings(document);
