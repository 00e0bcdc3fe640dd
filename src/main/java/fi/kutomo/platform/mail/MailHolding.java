package fi.kutomo.platform.mail;

import fi.kutomo.platform.personal.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters to a person. */
@Component
class MailHolding implements Holding.ByAddress {

    private final LetterStore letters;

    MailHolding(LetterStore letters) {
        this.letters = letters;
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(new Section("platform.mail.holding", letters.of(subject).stream().map(MailHolding::row).toList()));
    }

    private static Map<String, Object> row(KeptLetter letter) {
        var row = new LinkedHashMap<String, Object>();
        row.put("platform.mail.holding.written", letter.written());
        row.put("platform.mail.holding.address", letter.address());
        row.put("platform.mail.holding.subject", letter.subject());
        row.put("platform.mail.holding.text", letter.text());
        row.put("platform.mail.holding.html", letter.html());
        letter.replyTo().ifPresent(replyTo -> row.put("platform.mail.holding.replyTo", replyTo));
        letter.leave().ifPresent(leave -> row.put("platform.mail.holding.leave", leave));
        letter.failure().ifPresent(failure -> row.put("platform.mail.holding.failure", failure));
        return row;
    }

    @Override
    public Forecast forecast(Subject subject) {
        return new Forecast(Map.of("platform.mail.holding", (long) letters.of(subject).size()), Map.of());
    }

    @Override
    public void erase(Subject subject) {
        letters.erase(subject);
    }
}
