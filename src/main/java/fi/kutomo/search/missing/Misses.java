package fi.kutomo.search.missing;

import fi.kutomo.platform.kernel.Lang;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Notes searches that found nothing. What may name a person, such as an address or a long number, is not noted. */
@Component
public class Misses {

    private static final Logger LOG = LoggerFactory.getLogger(Misses.class);
    private static final Pattern PERSONAL = Pattern.compile("@|\\d{5,}|\\d{6}[-+A]\\d{3}");
    private static final int LONGEST = 100;

    private final MissStore store;

    Misses(MissStore store) {
        this.store = store;
    }

    /** Does not keep the reader waiting, and a failure does not matter to the reader. */
    public void note(String words, Lang lang) {
        var tidy = words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (tidy.length() < 2 || tidy.length() > LONGEST || PERSONAL.matcher(tidy).find()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                store.count(tidy, lang);
            } catch (DataAccessException away) {
                LOG.debug("A miss was not noted", away);
            }
        });
    }
}
