package fi.kutomo.platform.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import fi.kutomo.platform.kernel.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of the interface in three languages, from {@code messages/<module>_<lang>.properties}, in ICU MessageFormat. */
@Component
public class Messages {

    private final Map<Lang, Map<String, String>> patterns = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, MessageFormat>> formats = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, String>> plain = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, Phrase>> phrases = new EnumMap<>(Lang.class);

    public Messages() {
        for (Lang lang : Lang.ALL) {
            patterns.put(lang, read(lang));
            formats.put(lang, new ConcurrentHashMap<>());
            plain.put(lang, new ConcurrentHashMap<>());
            phrases.put(lang, new ConcurrentHashMap<>());
        }
    }

    private static Map<String, String> read(Lang lang) {
        var all = new HashMap<String, String>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + lang.tag() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    public boolean has(String key) {
        return pattern(Lang.FI, key) != null;
    }

    /** The message; an unknown key is a fault of ours and is answered by the key itself, so that the page still stands. */
    public String in(Lang lang, String key, Object... arguments) {
        if (arguments.length == 0) {
            var known = plain(lang).get(key);
            if (known != null) {
                return known;
            }
        } else {
            var known = phrases(lang).get(key);
            if (known != null && known.takes(arguments)) {
                return known.with(arguments);
            }
        }
        var pattern = pattern(lang, key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 ? plain(lang).computeIfAbsent(key, _ -> format(lang, key, pattern)) : format(lang, key, pattern, arguments);
    }

    private String format(Lang lang, String key, String pattern, Object... arguments) {
        var format = byKey(lang).computeIfAbsent(key, any -> new MessageFormat(pattern, locale(lang)));
        Phrase.of(pattern).ifPresent(phrase -> phrases(lang).put(key, phrase));
        // ICU's MessageFormat keeps state while it formats
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Messages that say the same every time, as a page holds them by the hundred. */
    private Map<String, String> plain(Lang lang) {
        return java.util.Objects.requireNonNull(plain.get(lang));
    }

    private Map<String, Phrase> phrases(Lang lang) {
        return java.util.Objects.requireNonNull(phrases.get(lang));
    }

    private Map<String, MessageFormat> byKey(Lang lang) {
        return java.util.Objects.requireNonNull(formats.get(lang));
    }

    private @org.jspecify.annotations.Nullable String pattern(Lang lang, String key) {
        return java.util.Objects.requireNonNull(patterns.get(lang)).get(key);
    }

    private static ULocale locale(Lang lang) {
        return ULocale.forLocale(lang.locale());
    }
}
