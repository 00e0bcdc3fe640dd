package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.mock.env.MockEnvironment;

/** A frame for tests of words and templates without a request. */
final class TestChrome {

    private TestChrome() {}

    static Chrome in(Lang lang, Messages messages) {
        return new Chrome(
                lang, Caller.visitor(lang), "/" + lang.tag(), "", "http://localhost", () -> new Chrome.Csrf("_csrf", ""),
                Optional.empty(), messages, new Assets(new MockEnvironment()), List.of(), new SiteSettings(Optional.empty(), "Kutomo", Optional.empty()),
                OptionalInt::empty);
    }
}
