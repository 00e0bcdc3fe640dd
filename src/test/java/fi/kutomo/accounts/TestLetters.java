package fi.kutomo.accounts;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters as they lie in the outbox. */
public final class TestLetters {

    private final JdbcClient sql;

    public TestLetters(JdbcClient sql) {
        this.sql = sql;
    }

    /** Texts of the letters to an address, the newest first. */
    public List<String> to(String address) {
        return sql.sql("select subject || chr(10) || body_text from platform.letter where lower(address) = lower(:address) order by written_at desc, id desc")
                .param("address", address)
                .query(String.class)
                .list();
    }

    /** Path and query of the link in the newest letter to an address that holds this word. */
    public String link(String address, String word) {
        for (var letter : to(address)) {
            var matcher = Pattern.compile("https?://[^/\\s]+(/\\S*" + Pattern.quote(word) + "\\S*)").matcher(letter);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("No letter to " + address + " with a link to " + word + " in " + to(address));
    }

    /** The token of that link. */
    public String token(String address, String word) {
        var link = link(address, word);
        return link.substring(link.indexOf("token=") + 6);
    }
}
