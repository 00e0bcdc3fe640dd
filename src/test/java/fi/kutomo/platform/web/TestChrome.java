package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.mock.env.MockEnvironment;

/** A frame for tests of words and templates without a request. */
final class TestChrome {

    private TestChrome() {}

    static Chrome in(Lang lang, Messages messages) {
        return of(Caller.visitor(lang), messages, new Waiting(OptionalInt.empty()));
    }

    /** Of somebody signed in, where no words are asked. */
    static Chrome of(UUID person, Waiting waiting) {
        return of(new Caller(Optional.of(person), "", Set.of(), Lang.FI), new Messages(), waiting);
    }

    private static Chrome of(Caller caller, Messages messages, Waiting waiting) {
        var lang = caller.lang();
        return new Chrome(
                lang, caller, "/" + lang.tag(), "", "http://localhost", () -> new Chrome.Csrf("_csrf", ""),
                Optional.empty(), messages, new Assets(new MockEnvironment()), new Menu(List.of(), caller), new SiteSettings(Optional.empty(), "Kutomo", Optional.empty()),
                waiting);
    }
}
