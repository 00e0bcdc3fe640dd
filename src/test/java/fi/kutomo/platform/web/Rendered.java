package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Lang;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.mock.env.MockEnvironment;

/** Words and fragments as a reader of a language gets them, without a request, for tests of rooms. */
public final class Rendered {

    private static final Messages MESSAGES = new Messages();
    private static final Html HTML = new Html(new MockEnvironment());

    private Rendered() {}

    public static <T> T in(Lang lang, Supplier<T> words) {
        return ScopedValue.where(Chrome.CURRENT, TestChrome.in(lang, MESSAGES)).call(words::get);
    }

    public static String html(Lang lang, Supplier<? extends Fragment> fragment) {
        return in(lang, () -> new String(HTML.written(fragment.get()).bytes(), StandardCharsets.UTF_8));
    }
}
