package fi.kutomo.forum.order;

import fi.kutomo.forum.sending.WordLists;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.settings.Settings;

/** Keeps the lists of words and sites. */
@Workflow
class KeepingWords {

    private final Settings settings;

    KeepingWords(Settings settings) {
        this.settings = settings;
    }

    void keep(WordLists lists, Caller caller) {
        settings.write(caller, WordLists.KEY, lists);
    }
}
