package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people are told of the audit log they are told in words. */
class ActsTest {

    private static final Pattern RECORDED = Pattern.compile("\\brecord\\(\\s*[\\w.()]+,\\s*\"([a-z]+(?:\\.[a-zA-Z-]+)+)\"");

    @Test
    void haveWordsInThreeLanguages() {
        var acts = new TreeSet<String>();
        Sources.java().forEach(source -> RECORDED.matcher(source.text()).results().forEach(found -> acts.add(found.group(1))));
        var messages = new Messages();

        assertThat(acts).hasSizeGreaterThan(40);
        assertThat(acts).allSatisfy(act -> assertThat(messages.has("platform.audit.act." + act)).as("words for %s", act).isTrue());
        assertThat(acts).allSatisfy(act -> Lang.ALL.forEach(
                lang -> assertThat(messages.in(lang, "platform.audit.act." + act)).isNotBlank()));
    }
}
