package fi.kutomo.exchange.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The language of a text as its two-letter code, by OpenNLP's detector of 103 languages. Loaded when first asked. */
final class Tongue {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LONGEST = 20_000;
    private static final double SURE = 0.2;

    private Tongue() {}

    static Optional<String> of(String text) {
        var words = text.replaceAll("https?://\\S+|[\\d\\p{P}]+", " ").strip();
        if (words.length() < 40) {
            return Optional.empty();
        }
        var best = new LanguageDetectorME(Model.LOADED).predictLanguage(words.substring(0, Math.min(words.length(), LONGEST)));
        return best.getConfidence() < SURE ? Optional.empty() : Optional.of(twoLetters(best.getLang()));
    }

    private static String twoLetters(String threeLetters) {
        for (var code : Locale.getISOLanguages()) {
            if (Locale.of(code).getISO3Language().equals(threeLetters)) {
                return code;
            }
        }
        return threeLetters;
    }

    private static final class Model {

        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (var in = Tongue.class.getResourceAsStream(MODEL)) {
                return new LanguageDetectorModel(java.util.Objects.requireNonNull(in, MODEL));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
