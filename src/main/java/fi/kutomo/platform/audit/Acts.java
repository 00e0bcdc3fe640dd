package fi.kutomo.platform.audit;

import fi.kutomo.platform.web.Ui;

/** Names acts of the log in the reader's language. */
public final class Acts {

    private static final String KEY = "platform.audit.act.";

    private Acts() {}

    /** The act in words, or its own word where there is no message for it yet. */
    public static String words(String what) {
        var words = Ui.t(KEY + what);
        return words.startsWith(KEY) ? what : words;
    }
}
